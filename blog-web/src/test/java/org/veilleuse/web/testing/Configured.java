package org.veilleuse.web.testing;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.veilleuse.web.notice.MailSettings;
import org.veilleuse.web.setup.Settings;

/** Gives the settings their values as MicroProfile Config does, without a server. */
public final class Configured {

  private Configured() {}

  /** Those given, and the defaults of the others. */
  public static Settings settings(Map<String, String> given) {
    return fill(new Settings(), given);
  }

  /** The settings of mail, in the same way. */
  public static MailSettings mail(Map<String, String> given) {
    return fill(new MailSettings(), given);
  }

  private static <T> T fill(T settings, Map<String, String> given) {
    for (Field field : settings.getClass().getDeclaredFields()) {
      ConfigProperty key = field.getAnnotation(ConfigProperty.class);
      if (key == null) {
        continue;
      }
      String fallback = key.defaultValue();
      boolean none = fallback.equals(ConfigProperty.UNCONFIGURED_VALUE);
      set(settings, field, given.getOrDefault(key.name(), none ? null : fallback));
    }
    return settings;
  }

  private static void set(Object settings, Field field, String value) {
    Class<?> type = field.getType();
    try {
      field.setAccessible(true);
      if (type == Optional.class) {
        field.set(settings, Optional.ofNullable(value));
      } else if (type == int.class) {
        field.setInt(settings, Integer.parseInt(value));
      } else if (type == boolean.class) {
        field.setBoolean(settings, Boolean.parseBoolean(value));
      } else {
        field.set(settings, value);
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}

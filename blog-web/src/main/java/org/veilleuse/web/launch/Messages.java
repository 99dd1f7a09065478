package org.veilleuse.web.launch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the launcher says, in French or English as the machine's locale asks. */
final class Messages {

  private Messages() {}

  static String text(String key, Object... details) {
    Locale locale = Locale.getDefault();
    String pattern =
        ResourceBundle.getBundle("org.veilleuse.web.launch.launch", locale, noFallback())
            .getString(key);
    return new MessageFormat(pattern, locale).format(details);
  }

  private static ResourceBundle.Control noFallback() {
    return ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  }
}

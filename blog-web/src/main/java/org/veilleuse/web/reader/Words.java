package org.veilleuse.web.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.veilleuse.web.setup.Settings;

/** Says things in the page's language: {@code #{words.say('post.comments', 3)}}. */
@Named
@ApplicationScoped
public class Words {

  private static final String BUNDLE = "org.veilleuse.web.messages";

  private ZoneId zone;

  protected Words() {}

  @Inject
  Words(Settings settings) {
    zone = ZoneId.of(settings.timeZone());
  }

  /** A message of the bundle, its {@code {0}}, {@code {1}} filled in. */
  public String say(String key, Object... values) {
    return say(locale(), key, values);
  }

  /** The same in a given language, where there is no page. */
  public static String say(Locale locale, String key, Object... values) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
  }

  /** For example {@code 24 novembre 2026}. */
  public String date(Instant at) {
    return at == null ? "" : formatted(at, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
  }

  /** For example {@code 24 nov. 2026, 18:05}. */
  public String dateAndTime(Instant at) {
    return at == null
        ? ""
        : formatted(
            at, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
  }

  private String formatted(Instant at, DateTimeFormatter format) {
    return format.withLocale(locale()).withZone(zone).format(at);
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }
}

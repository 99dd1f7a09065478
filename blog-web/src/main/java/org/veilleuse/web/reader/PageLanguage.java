package org.veilleuse.web.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.veilleuse.web.setup.Settings;

/**
 * The language of a page's own words: the first of French and English that the browser asks for.
 */
@ApplicationScoped
public class PageLanguage {

  private Settings settings;

  protected PageLanguage() {}

  @Inject
  PageLanguage(Settings settings) {
    this.settings = settings;
  }

  /**
   * {@link Locale#FRENCH} or {@link Locale#ENGLISH}; the blog's own when the browser has no wish.
   */
  public Locale of(HttpServletRequest request) {
    String wishes = request.getHeader("Accept-Language");
    // Of "*" the container makes the language of the machine.
    if (wishes != null && !wishes.strip().startsWith("*")) {
      for (Locale wished : Collections.list(request.getLocales())) {
        if (wished.getLanguage().equals("fr")) {
          return Locale.FRENCH;
        }
        if (wished.getLanguage().equals("en")) {
          return Locale.ENGLISH;
        }
      }
    }
    return settings.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
  }
}

package org.veilleuse.moderation.comment;

import java.util.Locale;

/**
 * One of the site's own comment rules. A rule that is changed becomes another one, so that a
 * decision goes on naming what was in force when it was made.
 *
 * @param french 1 to 300 characters, on one line
 * @param english the same
 */
public record SiteRule(long id, String french, String english) {

  /** The longest text in one language, in UTF-16 units. */
  public static final int MOST_TEXT = 300;

  /** The rule in English where that is asked for, else in French. */
  public String text(Locale language) {
    return language.getLanguage().equals("en") ? english : french;
  }
}

package org.veilleuse.moderation.text;

import java.util.Locale;

/** A language that comments are read in. */
public enum Language {
  FRENCH("fr"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The ISO 639-1 code, {@code fr} or {@code en}. */
  public String code() {
    return code;
  }

  /** The locale of this language. */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /** The language with this code; throws {@link IllegalArgumentException} when there is none. */
  public static Language of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("no such language: " + code);
  }
}

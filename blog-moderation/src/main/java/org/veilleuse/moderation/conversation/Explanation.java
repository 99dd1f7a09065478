package org.veilleuse.moderation.conversation;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a comment was flagged, in numbers, to be said in French or English.
 *
 * @param key of the sentence in the bundle {@code explanation_{fr,en}.properties} of this package
 * @param arguments pseudonyms, numbers and spans of time that stand in it, none of them null
 */
public record Explanation(String key, List<Object> arguments) {
  public Explanation {
    arguments = List.copyOf(arguments);
  }

  static Explanation of(String key, Object... arguments) {
    return new Explanation(key, List.of(arguments));
  }

  /** The explanation in whole sentences; in English for a locale that is neither. */
  public String in(Locale locale) {
    Locale known = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    ResourceBundle words =
        ResourceBundle.getBundle(
            Explanation.class.getPackageName() + ".explanation",
            known,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Object[] values =
        arguments.stream()
            .map(
                one ->
                    one instanceof Span span
                        ? say(words.getString("span." + span.key()), known, span.number())
                        : one)
            .toArray();
    return say(words.getString(key), known, values);
  }

  private static String say(String sentence, Locale locale, Object... values) {
    return new MessageFormat(sentence, locale).format(values);
  }
}

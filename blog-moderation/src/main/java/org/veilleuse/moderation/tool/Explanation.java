package org.veilleuse.moderation.tool;

import java.text.MessageFormat;
import java.util.BitSet;
import java.util.Locale;
import java.util.ResourceBundle;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.screening.Flag;
import org.veilleuse.moderation.screening.Protection;
import org.veilleuse.moderation.screening.ScreeningResult;

/** What screening said of a comment, for people: the words underlined, and each reason. */
final class Explanation {
  private static final String RESET = "\u001b[0m";
  private static final String FLAGGED = "\u001b[4;31m";
  private static final String PROTECTED = "\u001b[4;32m";
  private static final String STRONG = "\u001b[1m";

  private final Catalogue catalogue;
  private final Locale locale;
  private final boolean coloured;
  private final ResourceBundle words;

  Explanation(Catalogue catalogue, Locale locale, boolean coloured) {
    this.catalogue = catalogue;
    this.locale = locale;
    this.coloured = coloured;
    words =
        ResourceBundle.getBundle(
            Explanation.class.getPackageName() + ".explanation",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String of(String text, ScreeningResult result) {
    StringBuilder out = new StringBuilder();
    out.append(marked(text, result)).append("\n\n");
    String verdict = result.flagged() ? "flagged" : "clean";
    out.append(strong(say(verdict, result.score(), result.severity()))).append('\n');
    for (Flag flag : result.flags()) {
      out.append('\n').append("  ").append(colour(FLAGGED, words(text, flag.start(), flag.end())));
      out.append("\n  ").append(strong(catalogue.name(flag.pattern(), locale)));
      out.append(" · ").append(say("rule", flag.rule(), flag.weight(), flag.severity()));
      out.append("\n  ").append(catalogue.reason(flag.rule(), locale)).append('\n');
      catalogue
          .innocent(flag.rule())
          .ifPresent(innocent -> out.append("  ").append(say("passes", innocent)).append('\n'));
    }
    for (Protection one : result.protections()) {
      out.append('\n').append("  ").append(colour(PROTECTED, words(text, one.start(), one.end())));
      out.append("\n  ").append(strong(catalogue.name(one.pattern(), locale)));
      out.append(" · ").append(say("protection." + one.kind().name()));
      out.append(" (").append(one.rule()).append(")\n");
    }
    return out.toString();
  }

  private static String words(String text, int start, int end) {
    return text.substring(start, end).replace('\n', ' ');
  }

  private String marked(String text, ScreeningResult result) {
    if (!coloured) {
      return text;
    }
    BitSet flagged = new BitSet();
    BitSet kept = new BitSet();
    result.flags().forEach(flag -> flagged.set(flag.start(), flag.end()));
    result.protections().forEach(one -> kept.set(one.start(), one.end()));
    kept.andNot(flagged);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int end = i + 1;
      while (end < text.length()
          && flagged.get(end) == flagged.get(i)
          && kept.get(end) == kept.get(i)) {
        end++;
      }
      String part = text.substring(i, end);
      out.append(
          flagged.get(i) ? colour(FLAGGED, part) : kept.get(i) ? colour(PROTECTED, part) : part);
      i = end;
    }
    return out.toString();
  }

  private String strong(String text) {
    return colour(STRONG, text);
  }

  private String colour(String code, String text) {
    return coloured ? code + text + RESET : text;
  }

  private String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }
}

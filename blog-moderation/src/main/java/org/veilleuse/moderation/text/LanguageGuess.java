package org.veilleuse.moderation.text;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which languages a comment may be in, by its small words: "le la de" or "the of to". */
public final class LanguageGuess {
  private static final Map<Language, Set<String>> SMALL_WORDS = read();

  private LanguageGuess() {}

  private static Map<Language, Set<String>> read() {
    Map<Language, Set<String>> words = new EnumMap<>(Language.class);
    for (String line : WordFile.lines("small-words.txt")) {
      int space = line.indexOf(' ');
      words
          .computeIfAbsent(Language.of(line.substring(0, space)), key -> new HashSet<>())
          .addAll(List.of(line.substring(space + 1).split(" ", -1)));
    }
    return words;
  }

  /**
   * The languages that a text may be in, never none: both when its words do not decide clearly.
   *
   * @throws IllegalArgumentException when the text has more than 10,000 characters
   */
  public static Set<Language> of(String text) {
    return of(Scanner.scan(Folded.of(text)));
  }

  /** The same, the likelier first. */
  static Set<Language> of(List<Piece> pieces) {
    int french = 0;
    int english = 0;
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.WORD) {
        french += piece.word().isSmall(Language.FRENCH) ? 1 : 0;
        english += piece.word().isSmall(Language.ENGLISH) ? 1 : 0;
      }
    }
    // a comment often quotes or mixes: one language alone only when the other hardly appears
    if (french >= 3 && french > 6 * english) {
      return EnumSet.of(Language.FRENCH);
    }
    if (english >= 3 && english > 6 * french) {
      return EnumSet.of(Language.ENGLISH);
    }
    int more = 2 * (french - english) + known(pieces, Language.FRENCH);
    boolean frenchFirst = more >= known(pieces, Language.ENGLISH);
    return new LinkedHashSet<>(
        frenchFirst
            ? List.of(Language.FRENCH, Language.ENGLISH)
            : List.of(Language.ENGLISH, Language.FRENCH));
  }

  private static int known(List<Piece> pieces, Language language) {
    int known = 0;
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.WORD) {
        known += piece.word().in(language)[0].readings().isEmpty() ? 0 : 1;
      }
    }
    return known;
  }

  /** Whether a folded word is one of the small words that this language has and the other not. */
  static boolean isSmall(String form, Language language) {
    int apostrophe = form.indexOf('\'');
    return SMALL_WORDS
        .get(language)
        .contains(apostrophe > 0 ? form.substring(0, apostrophe) : form);
  }
}

package org.veilleuse.moderation.text;

import java.util.List;

/** A word as it was written and the words that it stands for in each language. */
final class WrittenWord {
  private final String form;
  private final String accented;
  // most words are short: they are told apart without a look at their letters elsewhere in memory
  private final long packed;
  private final boolean smallInFrench;
  private final boolean smallInEnglish;
  private final boolean pairsInFrench;
  private final boolean pairsInEnglish;
  private volatile Word[] french;
  private volatile Word[] english;

  /** A word that is not to be found again. */
  WrittenWord(String form, String accented) {
    this(form, accented, 0);
  }

  private WrittenWord(String form, String accented, long packed) {
    this.form = form;
    this.accented = accented;
    this.packed = packed;
    smallInFrench = LanguageGuess.isSmall(form, Language.FRENCH);
    smallInEnglish = LanguageGuess.isSmall(form, Language.ENGLISH);
    pairsInFrench = Spelling.of(Language.FRENCH).beginsPair(form);
    pairsInEnglish = Spelling.of(Language.ENGLISH).beginsPair(form);
  }

  /** Whether it is one of the small words that tell this language from the other. */
  boolean isSmall(Language language) {
    return language == Language.FRENCH ? smallInFrench : smallInEnglish;
  }

  /** Whether it may be read together with the word behind it. */
  boolean beginsPair(Language language) {
    return language == Language.FRENCH ? pairsInFrench : pairsInEnglish;
  }

  String form() {
    return form;
  }

  String accented() {
    return accented;
  }

  /** Worked out at the first call; two threads may do it at once and find the same. */
  Word[] in(Language language) {
    Word[] words = language == Language.FRENCH ? french : english;
    if (words == null) {
      List<String> standard = Spelling.of(language).words(form, accented);
      words = standard.stream().map(Words.of(language)::word).toArray(Word[]::new);
      if (language == Language.FRENCH) {
        french = words;
      } else {
        english = words;
      }
    }
    return words;
  }

  private static final int SLOTS = 1 << 16;
  private static final Slots<WrittenWord> SEEN = new Slots<>(SLOTS);

  /** The word that stands in a folded text from here to there. */
  static WrittenWord at(Folded text, int from, int to) {
    long packed = text.packed(from, to);
    int hash = packed == 0 ? text.hash(from, to) : Long.hashCode(packed * 0x9E3779B97F4A7C15L);
    WrittenWord seen =
        SEEN.find(
            hash,
            one -> packed == 0 ? text.isAccented(from, to, one.accented) : one.packed == packed);
    if (seen != null) {
      return seen;
    }
    WrittenWord word = new WrittenWord(text.folded(from, to), text.accented(from, to), packed);
    SEEN.put(hash, word);
    return word;
  }
}

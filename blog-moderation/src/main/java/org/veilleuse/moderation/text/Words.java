package org.veilleuse.moderation.text;

import java.util.List;

/** The words of one language, each built once for as long as its slot is kept. */
final class Words {
  private static final int SLOTS = 1 << 15;
  // emoji and small numbers come back, links and names hardly ever
  private static final Slots<Word> OTHERS = new Slots<>(1 << 10);
  private static final Words FRENCH = new Words(Language.FRENCH);
  private static final Words ENGLISH = new Words(Language.ENGLISH);

  private final Lexicon lexicon;
  private final Slots<Word> seen = new Slots<>(SLOTS);

  private Words(Language language) {
    lexicon = Lexicon.of(language);
  }

  static Words of(Language language) {
    return language == Language.FRENCH ? FRENCH : ENGLISH;
  }

  /** A word, or a number when it begins with a digit, in standard spelling with its accents. */
  Word word(String accented) {
    int hash = accented.hashCode();
    Word known = seen.find(hash, one -> one.accented().equals(accented));
    if (known == null) {
      TokenKind kind =
          !accented.isEmpty() && Character.isDigit(accented.charAt(0))
              ? TokenKind.NUMBER
              : TokenKind.WORD;
      known = new Word(kind, Lexicon.fold(accented), accented, lexicon.readings(accented), null);
      seen.put(hash, known);
    }
    return known;
  }

  /** What is no word of any language: a link, a name, an emoji. */
  static Word other(TokenKind kind, String form, String accented) {
    int hash = accented.hashCode();
    Word known =
        OTHERS.find(
            hash,
            one ->
                one.kind() == kind && one.form().equals(form) && one.accented().equals(accented));
    if (known == null) {
      EmojiClass emoji = kind == TokenKind.EMOJI ? Emoji.classOf(form) : null;
      known = new Word(kind, form, accented, List.of(), emoji);
      OTHERS.put(hash, known);
    }
    return known;
  }
}

package org.veilleuse.moderation.wordlist;

import org.veilleuse.moderation.comment.OneLine;
import org.veilleuse.moderation.screening.WordList;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.wordlist.SiteWordRefused.Reason;

/** An entry as it was typed, in the form that is stored. */
record Typed(String phrase, String key, Language language, String note) {

  static Typed of(String phrase, Language language, String note) throws SiteWordRefused {
    String line = OneLine.of(phrase);
    if (line == null) {
      throw new SiteWordRefused(Reason.WORD_MISSING);
    }
    long words = 1 + line.chars().filter(c -> c == ' ').count();
    if (line.length() > SiteWords.MOST_CHARACTERS || words > SiteWords.MOST_WORDS) {
      throw new SiteWordRefused(Reason.WORD_TOO_LONG);
    }
    if (!OneLine.readable(line)) {
      throw new SiteWordRefused(Reason.WORD_UNREADABLE);
    }
    Language read = language == null ? Language.FRENCH : language;
    String key =
        WordList.key(line, read).orElseThrow(() -> new SiteWordRefused(Reason.WORD_MISSING));
    if (isOneLetter(line) && isLetters(key)) {
      throw new SiteWordRefused(Reason.WORD_TOO_SHORT);
    }
    return new Typed(line, key, language, note(note));
  }

  // Screening reads "C++" as the "c" of "c’est". What is read besides a letter may be an emoji.
  private static boolean isOneLetter(String line) {
    return line.codePoints().filter(Character::isLetterOrDigit).count() == 1;
  }

  private static boolean isLetters(String key) {
    return key.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " '’".indexOf(c) >= 0);
  }

  private static String note(String typed) throws SiteWordRefused {
    String line = OneLine.of(typed);
    if (line != null && line.length() > SiteWords.MOST_NOTE) {
      throw new SiteWordRefused(Reason.NOTE_TOO_LONG);
    }
    if (line != null && !OneLine.readable(line)) {
      throw new SiteWordRefused(Reason.NOTE_UNREADABLE);
    }
    return line;
  }
}

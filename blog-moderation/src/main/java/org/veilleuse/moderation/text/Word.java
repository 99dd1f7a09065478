package org.veilleuse.moderation.text;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A word, number, link, name or emoji in standard spelling. Texts share their words: each is built
 * once and then found again, so that what is known about it is looked up once, too.
 */
public final class Word {
  private static final Object[] NONE = {};
  private static final AtomicInteger KEYS = new AtomicInteger();

  private final TokenKind kind;
  private final String form;
  private final String accented;
  private final List<Reading> readings;
  private final EmojiClass emoji;
  private final int hash;
  private volatile Object[] notes = NONE;

  Word(TokenKind kind, String form, String accented, List<Reading> readings, EmojiClass emoji) {
    this.kind = kind;
    this.form = form;
    this.accented = accented;
    this.readings = List.copyOf(readings);
    this.emoji = emoji;
    int h = 31 * accented.hashCode() + kind.ordinal();
    hash = h ^ (h >>> 15);
  }

  /** What it is. */
  public TokenKind kind() {
    return kind;
  }

  /** Folded: lower case, without accents, never null. */
  public String form() {
    return form;
  }

  /** Lower case, with its accents where they were written. */
  public String accented() {
    return accented;
  }

  /** How a word can be read; empty for an unknown word and for what is no word. */
  public List<Reading> readings() {
    return readings;
  }

  /** The class of an emoji, null for anything else. */
  public EmojiClass emoji() {
    return emoji;
  }

  /** Whether some reading has this folded lemma, or this is the form. */
  public boolean hasLemma(String lemma) {
    for (Reading reading : readings) {
      if (reading.lemma().equals(lemma)) {
        return true;
      }
    }
    return form.equals(lemma);
  }

  /** A key for notes, for whoever works something out about words and wants to find it again. */
  public static int newKey() {
    return KEYS.getAndIncrement();
  }

  /** What was last noted under a key, null when nothing was or it was forgotten. */
  public Object note(int key) {
    Object[] all = notes;
    return key < all.length ? all[key] : null;
  }

  /**
   * Notes something immutable. Of two threads that note something at once, what one of them noted
   * may be forgotten; whoever misses it works it out again.
   */
  public void note(int key, Object value) {
    Object[] all = Arrays.copyOf(notes, Math.max(notes.length, key + 1));
    all[key] = value;
    notes = all;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Word word
            && hash == word.hash
            && kind == word.kind
            && emoji == word.emoji
            && accented.equals(word.accented)
            && readings.equals(word.readings));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return accented;
  }
}

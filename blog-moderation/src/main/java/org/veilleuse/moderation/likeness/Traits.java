package org.veilleuse.moderation.likeness;

import java.util.Arrays;
import org.veilleuse.moderation.pattern.WordClasses;
import org.veilleuse.moderation.text.PartOfSpeech;
import org.veilleuse.moderation.text.Reading;
import org.veilleuse.moderation.text.TokenKind;
import org.veilleuse.moderation.text.Word;

/**
 * What features are made of, for one word.
 *
 * @param form a hash of the form, or of the kind for what is no word
 * @param lemma a hash of the lemma
 * @param classes hashes of the word classes it belongs to, and of its person
 * @param paired those of them that are paired with those of other words: few, the most telling
 * @param persons {@link #YOU} and {@link #ME}, as far as it is about them
 * @param own the features that the word has alone
 */
record Traits(Word word, int form, int lemma, int[] classes, int[] paired, int persons, int[] own) {
  /** Bits of the mode of a sentence. */
  static final int YOU = 1;

  static final int ME = 2;
  static final int ASKS = 4;

  private static final int FIRST_PERSON = hash("person", "1");
  private static final int SECOND_PERSON = hash("person", "2");
  private static final int MOST_PAIRED = 2;
  private static final int SHORTEST_PART = 3;
  private static final int LONGEST_PART = 5;
  private static final int LONGEST_WORD = 24;

  static Traits of(Word word, WordClasses wordClasses) {
    boolean isWord = word.kind() == TokenKind.WORD;
    int form = isWord ? hash("form", word.form()) : hash("kind", word.kind().name());
    if (word.emoji() != null) {
      form = hash("emoji", word.form());
    }
    String mainLemma = isWord ? lemma(word) : word.kind().name();
    int lemma = hash("lemma", mainLemma);
    int[] numbers = wordClasses.of(word);
    int[] classes = new int[numbers.length + 3];
    int count = 0;
    for (int number : numbers) {
      classes[count++] = hash("class", wordClasses.names().get(number));
    }
    if (word.emoji() != null) {
      classes[count++] = hash("emoji", word.emoji().name());
    }
    if (isWord) {
      int person = person(word);
      if (person != 0) {
        classes[count++] = hash("person", Integer.toString(person));
      }
      if (word.readings().isEmpty()) {
        classes[count++] = hash("person", "unknown");
      }
    }
    classes = Arrays.copyOf(classes, count);
    int[] paired = paired(classes, numbers.length);
    int[] own = new int[2 + count + (isWord ? parts(word.form().length()) : 0)];
    int at = 0;
    own[at++] = form;
    own[at++] = lemma;
    for (int one : classes) {
      own[at++] = one;
    }
    if (isWord) {
      at = addParts(word.form(), own, at);
    }
    return new Traits(word, form, lemma, classes, paired, persons(classes), Arrays.copyOf(own, at));
  }

  private static int persons(int[] classes) {
    int persons = 0;
    for (int one : classes) {
      persons |= one == SECOND_PERSON ? YOU : 0;
      persons |= one == FIRST_PERSON ? ME : 0;
    }
    return persons;
  }

  /** The features that the word has alone in a sentence of this mode. */
  int[] inMode(int mode) {
    int[] features = new int[classes.length + 1];
    for (int i = 0; i < classes.length; i++) {
      features[i] = join(11, classes[i], mode);
    }
    features[classes.length] = join(12, lemma, mode & (YOU | ME));
    return features;
  }

  /** The person and emoji class, and the smallest of the word classes. */
  private static int[] paired(int[] classes, int wordClasses) {
    int kept = Math.min(wordClasses, MOST_PAIRED);
    int[] paired = Arrays.copyOf(classes, kept + classes.length - wordClasses);
    System.arraycopy(classes, wordClasses, paired, kept, classes.length - wordClasses);
    return paired;
  }

  /** The lemma that is most a word of its own: of a verb before a noun. */
  private static String lemma(Word word) {
    String found = null;
    for (Reading reading : word.readings()) {
      if (reading.part().is(PartOfSpeech.VERB)) {
        return reading.lemma();
      }
      if (found == null || reading.part() == PartOfSpeech.NOUN) {
        found = reading.lemma();
      }
    }
    return found == null ? word.form() : found;
  }

  private static int person(Word word) {
    int person = 0;
    for (Reading reading : word.readings()) {
      if (reading.person() == 2) {
        return 2;
      }
      person = person == 0 ? reading.person() : person;
    }
    return person;
  }

  private static int parts(int length) {
    int bounded = Math.min(length, LONGEST_WORD) + 2;
    int parts = 0;
    for (int size = SHORTEST_PART; size <= LONGEST_PART; size++) {
      parts += Math.max(0, bounded - size + 1);
    }
    return parts;
  }

  /** Parts of 3 to 5 letters, edges included, so that what is misspelled still resembles. */
  private static int addParts(String form, int[] own, int from) {
    String edged = "<" + form.substring(0, Math.min(form.length(), LONGEST_WORD)) + ">";
    int at = from;
    for (int size = SHORTEST_PART; size <= LONGEST_PART; size++) {
      for (int i = 0; i + size <= edged.length(); i++) {
        own[at++] = hash("part", edged.substring(i, i + size));
      }
    }
    return at;
  }

  static int hash(String kind, String value) {
    return mix(kind.hashCode() * 0x9E3779B1 + value.hashCode());
  }

  static int mix(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  static int join(int salt, int one, int other) {
    return mix((one * 31 + other) * 31 + salt);
  }
}

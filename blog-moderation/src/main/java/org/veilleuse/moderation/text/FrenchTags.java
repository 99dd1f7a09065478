package org.veilleuse.moderation.text;

import java.util.Set;

/** Reads the tags of the French dictionary, e.g. {@code V ind pres 2 s} and {@code J f p}. */
final class FrenchTags {
  private static final Set<String> LETTERS = Set.of("m", "f", "s", "p");

  private FrenchTags() {}

  static Reading reading(String lemma, String tag) {
    // the dictionary ends every tag with one letter that tells how frequent the word is
    String[] parts =
        tag.isEmpty() ? new String[] {""} : tag.substring(0, tag.length() - 1).split(" ", -1);
    int person = 0;
    char number = 0;
    char gender = 0;
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i];
      if (part.length() == 1 && Character.isDigit(part.charAt(0))) {
        person = part.charAt(0) - '0';
      } else if (LETTERS.contains(part)) {
        char c = part.charAt(0);
        gender = c == 'm' || c == 'f' ? c : gender;
        number = c == 's' || c == 'p' ? c : number;
      }
    }
    return new Reading(lemma, part(parts[0], tag), person, number, gender);
  }

  private static PartOfSpeech part(String head, String tag) {
    return switch (head) {
      case "N" -> PartOfSpeech.NOUN;
      case "Z" -> PartOfSpeech.PROPER;
      case "J" -> PartOfSpeech.ADJECTIVE;
      case "A" -> PartOfSpeech.ADVERB;
      case "D", "P+D" -> PartOfSpeech.DETERMINER;
      case "R" -> PartOfSpeech.PRONOUN;
      case "P" -> PartOfSpeech.PREPOSITION;
      case "C" -> PartOfSpeech.CONJUNCTION;
      case "V" -> verb(tag);
      default -> PartOfSpeech.OTHER;
    };
  }

  private static PartOfSpeech verb(String tag) {
    if (tag.contains(" inf")) {
      return PartOfSpeech.INFINITIVE;
    }
    if (tag.contains(" imp ")) {
      return PartOfSpeech.IMPERATIVE;
    }
    return tag.contains(" ppa") || tag.contains(" ppr")
        ? PartOfSpeech.PARTICIPLE
        : PartOfSpeech.VERB;
  }
}

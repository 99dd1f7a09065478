package org.veilleuse.moderation.text;

/** Reads the Penn Treebank tags of the English dictionary, e.g. {@code VBD} and {@code NNS}. */
final class EnglishTags {
  private EnglishTags() {}

  static Reading reading(String lemma, String tag) {
    int underline = tag.indexOf('_');
    int person =
        underline < 0 || underline + 2 >= tag.length() ? 0 : tag.charAt(underline + 2) - '0';
    char number = 0;
    if (tag.startsWith("NNS") || tag.startsWith("NNPS")) {
      number = 'p';
    } else if (tag.startsWith("NN")) {
      number = 's';
    } else if (tag.equals("VBZ")) {
      number = 's';
      person = 3;
    }
    return new Reading(lemma, part(tag), person, number, (char) 0);
  }

  private static PartOfSpeech part(String tag) {
    if (tag.startsWith("NNP")) {
      return PartOfSpeech.PROPER;
    }
    if (tag.startsWith("PRP$")) {
      return PartOfSpeech.DETERMINER;
    }
    return switch (tag.substring(0, Math.min(2, tag.length()))) {
      case "NN" -> PartOfSpeech.NOUN;
      case "JJ" -> PartOfSpeech.ADJECTIVE;
      case "RB" -> PartOfSpeech.ADVERB;
      case "DT" -> PartOfSpeech.DETERMINER;
      case "PR", "WP" -> PartOfSpeech.PRONOUN;
      case "IN", "TO" -> PartOfSpeech.PREPOSITION;
      case "CC" -> PartOfSpeech.CONJUNCTION;
      case "MD" -> PartOfSpeech.VERB;
      case "VB" -> verb(tag);
      default -> PartOfSpeech.OTHER;
    };
  }

  private static PartOfSpeech verb(String tag) {
    return switch (tag) {
      case "VB" -> PartOfSpeech.INFINITIVE;
      case "VBG", "VBN" -> PartOfSpeech.PARTICIPLE;
      default -> PartOfSpeech.VERB;
    };
  }
}

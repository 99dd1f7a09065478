package org.veilleuse.moderation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes "t'es", "l'avion", "don't" and "you're" apart into whole words. */
final class Apostrophes {
  private static final Map<String, String> ELIDED =
      Map.ofEntries(
          Map.entry("l", "le"),
          Map.entry("d", "de"),
          Map.entry("j", "je"),
          Map.entry("m", "me"),
          Map.entry("n", "ne"),
          Map.entry("s", "se"),
          Map.entry("c", "ce"),
          Map.entry("t", "te"),
          Map.entry("qu", "que"),
          Map.entry("jusqu", "jusque"),
          Map.entry("lorsqu", "lorsque"),
          Map.entry("puisqu", "puisque"),
          Map.entry("quoiqu", "quoique"),
          Map.entry("p", "petit"));
  private static final Map<String, String> CONTRACTED =
      Map.of("m", "am", "re", "are", "ve", "have", "ll", "will", "d", "would", "all", "all");
  private static final Set<String> WITH_IS =
      Set.of("he", "she", "it", "that", "what", "who", "there", "here", "where", "how", "this");

  private Apostrophes() {}

  static List<String> french(String accented, Spelling spelling) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = accented.indexOf('\''); at >= 0; at = accented.indexOf('\'', from)) {
      String before = Lexicon.fold(accented.substring(from, at));
      String full = ELIDED.get(before);
      if (full == null) {
        words.add(accented.substring(from));
        return words;
      }
      from = at + 1;
      words.add(inContext(full, accented.substring(from)));
    }
    words.addAll(spelling.words(Lexicon.fold(accented.substring(from)), accented.substring(from)));
    return words;
  }

  private static String inContext(String full, String after) {
    if (full.equals("se") && (after.equals("il") || after.equals("ils"))) {
      return "si";
    }
    if (full.equals("te")
        && Lexicon.of(Language.FRENCH).readings(after).stream()
            .anyMatch(r -> r.person() == 2 && r.part() == PartOfSpeech.VERB)) {
      return "tu";
    }
    return full;
  }

  static List<String> english(String form, Spelling spelling) {
    int at = form.lastIndexOf('\'');
    String before = form.substring(0, at);
    String after = form.substring(at + 1);
    if (before.indexOf('\'') >= 0) {
      return List.of(form);
    }
    if (after.equals("t") && before.endsWith("n")) {
      return List.of(positive(before), "not");
    }
    if (after.equals("s")) {
      if (before.equals("let")) {
        return List.of("let", "us");
      }
      return WITH_IS.contains(before) ? List.of(before, "is") : List.of(before, "'s");
    }
    String full = CONTRACTED.get(after);
    if (full == null) {
      return List.of(form);
    }
    if (before.equals("y")) {
      return List.of("you", full);
    }
    List<String> words = new ArrayList<>(spelling.words(before, before));
    words.add(full);
    return words;
  }

  private static String positive(String negated) {
    return switch (negated) {
      case "can" -> "can";
      case "won" -> "will";
      case "shan" -> "shall";
      case "ain" -> "is";
      default -> negated.substring(0, negated.length() - 1);
    };
  }
}

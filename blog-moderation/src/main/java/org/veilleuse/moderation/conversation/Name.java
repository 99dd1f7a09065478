package org.veilleuse.moderation.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.PartOfSpeech;
import org.veilleuse.moderation.text.Text;

/**
 * A pseudonym, and how people shorten it: "Joséphine Ndiaye" is also "Joséphine", "Mme Koffi" also
 * "Koffi", "Huguette_27" also "Huguette".
 *
 * <p>A pseudonym may be a common word: "Pomme". Then it names somebody only where it is written
 * like a name and set apart from the sentence like one, or follows a greeting or an @.
 */
final class Name {
  private static final int SHORTEST_ALONE = 3;
  private static final int MOST_PIECES = 6;
  private static final Set<String> TITLES = NameWords.of("titles");
  private static final Set<String> GREETINGS = NameWords.of("greetings");
  private static final Set<String> EXCLAMATIONS = NameWords.of("exclamations");

  /** A way to write it; what is common is met as a word, too. */
  private record Form(List<String> pieces, boolean common) {}

  private final List<String> pieces;
  // made when it may be named: to look all its pieces up costs more than most askings
  private volatile List<Form> forms;

  Name(String pseudonym) {
    pieces = Piece.of(pseudonym).stream().map(Piece::folded).limit(MOST_PIECES).toList();
  }

  private List<Form> forms() {
    if (forms == null) {
      forms = forms(pieces);
    }
    return forms;
  }

  private static List<Form> forms(List<String> all) {
    List<String> letters =
        all.stream().filter(piece -> Character.isLetter(piece.charAt(0))).toList();
    Map<List<String>, Boolean> ways = new LinkedHashMap<>();
    add(ways, all, false);
    add(ways, letters, false);
    List<String> names =
        letters.stream().filter(one -> one.length() > 1 && !TITLES.contains(one)).toList();
    if (!names.isEmpty() && letters.size() > 1) {
      add(ways, List.of(letters.get(0), names.get(names.size() - 1)), false);
      add(ways, List.of(names.get(0)), true);
      add(ways, List.of(names.get(names.size() - 1)), true);
    }
    return ways.entrySet().stream().map(way -> new Form(way.getKey(), way.getValue())).toList();
  }

  private static void add(Map<List<String>, Boolean> ways, List<String> pieces, boolean part) {
    if (pieces.isEmpty()) {
      return;
    }
    // "le maire" is met as a phrase, "atelier brune" hardly
    boolean common =
        pieces.stream().filter(one -> !TITLES.contains(one)).count() < 2
            && pieces.stream().allMatch(Name::isCommon);
    // a part of a pseudonym that is a word says nothing: "Tower" of "Save Our Tower"
    if (!(part && (common || pieces.get(0).length() < SHORTEST_ALONE))) {
      ways.putIfAbsent(pieces, common);
    }
  }

  /** Whether a word, folded, is in no dictionary but as a name, if at all, and no exclamation. */
  static boolean isRare(String word) {
    return !isCommon(word) && !EXCLAMATIONS.contains(word) && !GREETINGS.contains(word);
  }

  private static boolean isCommon(String word) {
    return word.length() < SHORTEST_ALONE
        || TITLES.contains(word)
        || Stream.of(Language.values())
            .flatMap(language -> Text.of(word, language).tokens())
            .flatMap(token -> token.readings().stream())
            .anyMatch(reading -> reading.part() != PartOfSpeech.PROPER);
  }

  /** How a text names them, at its most direct. */
  Naming in(Pieces text) {
    Naming most = Naming.NOT;
    if (pieces.stream().noneMatch(text::has)) {
      return most;
    }
    for (Form form : forms()) {
      for (int i = 0; i < text.all().size(); i++) {
        Naming here = at(text.all(), i, form);
        most = here.compareTo(most) > 0 ? here : most;
      }
    }
    return most;
  }

  private static Naming at(List<Piece> text, int from, Form form) {
    int to = from + form.pieces.size();
    if (to > text.size()) {
      return Naming.NOT;
    }
    for (int i = from; i < to; i++) {
      if (!text.get(i).folded().equals(form.pieces.get(i - from))) {
        return Naming.NOT;
      }
    }
    Piece first = text.get(from);
    Piece last = text.get(to - 1);
    boolean greeted = from > 0 && !first.opens() && GREETINGS.contains(text.get(from - 1).folded());
    boolean called =
        greeted || comma(first.before()) && last.closes() || first.opens() && comma(last.after());
    if (first.isMarked() || called && (first.capital() || first.shouted() || !form.common)) {
      return Naming.SPOKEN_TO;
    }
    if (!form.common) {
      return first.opens() && last.closes() ? Naming.SPOKEN_TO : Naming.SPOKEN_OF;
    }
    return first.capital() && !first.opens() ? Naming.SPOKEN_OF : Naming.NOT;
  }

  private static boolean comma(String between) {
    return between.indexOf(',') >= 0;
  }
}

package org.veilleuse.moderation.conversation;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Names in the newest comment of people who are not known to have said anything. */
final class Absent {
  // as many as are addressed of those who are known, and what is looked up for it
  private static final int MOST = 5;
  private static final int MOST_LOOKED_UP = 20;

  private Absent() {}

  /** Those that stand inside a sentence. */
  static List<String> named(Talk talk) {
    return in(talk, piece -> piece.capital() && !piece.opens());
  }

  /** Those that are spoken to: with an @, a greeting or a comma. */
  static List<String> called(Talk talk) {
    return in(talk, piece -> piece.isMarked() || piece.capital()).stream()
        .filter(name -> talk.naming(talk.newest(), name) == Naming.SPOKEN_TO)
        .toList();
  }

  private static List<String> in(Talk talk, Predicate<Piece> which) {
    Set<String> known =
        talk.pseudonyms()
            .flatMap(pseudonym -> Piece.of(pseudonym).stream())
            .map(Piece::folded)
            .collect(Collectors.toSet());
    return talk.pieces(talk.newest()).all().stream()
        .filter(piece -> which.test(piece) && !known.contains(piece.folded()))
        .map(Piece::folded)
        .distinct()
        .limit(MOST_LOOKED_UP)
        .filter(Name::isRare)
        .limit(MOST)
        .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
        .toList();
  }
}

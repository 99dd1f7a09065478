package org.veilleuse.moderation.conversation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The pieces of a text, in order; it is asked for the names of all who speak in a thread. */
final class Pieces {
  private final List<Piece> all;
  private final Set<String> folded;

  Pieces(String text) {
    all = Piece.of(text);
    folded = all.stream().map(Piece::folded).collect(Collectors.toUnmodifiableSet());
  }

  List<Piece> all() {
    return all;
  }

  boolean has(String piece) {
    return folded.contains(piece);
  }
}

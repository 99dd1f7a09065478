package org.veilleuse.moderation.evidence;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Long lists in pieces, since a query has a limit of parameters and memory has one too. */
final class Chunks {

  private Chunks() {}

  static <T> Stream<List<T>> of(List<T> all, int size) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + size)));
  }
}

package org.veilleuse.moderation.precedent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.veilleuse.moderation.text.LanguageGuess;

/**
 * What a text is made of: its longer words, and its pairs of neighbouring words, without case and
 * accents. Two texts are as alike as their sets are (Jaccard: what both have, of what either has).
 *
 * <p>To find those that are alike without comparing with all, a sketch has a few buckets: two texts
 * share one with a chance that grows with their likeness. Each bucket comes from two minima of the
 * set under random orders (MinHash: A. Broder, "On the resemblance and containment of documents",
 * 1997), grouped as in J. Leskovec, A. Rajaraman and J. Ullman, "Mining of Massive Datasets", 3.4.
 * With eight buckets, of texts with half of their pieces in common nine in ten share one; with a
 * tenth in common, one in thirteen.
 */
public final class Sketch {

  /** How many buckets a sketch has. */
  public static final int BUCKETS = 8;

  private static final int ROWS = 2;
  private static final int MOST_TEXT = 5_000;
  private static final int MOST_WORDS = 400;
  private static final int LONGER = 5;

  private final long[] pieces;
  private final long language;

  private Sketch(long[] pieces, long language) {
    this.pieces = pieces;
    this.language = language;
  }

  /** Of the first 5,000 characters and 400 words; in linear time, whatever they are. */
  public static Sketch of(String text) {
    String read = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
    List<String> words = Pieces.of(read, MOST_WORDS);
    long[] pieces = new long[2 * words.size()];
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).length() >= LONGER || words.size() == 1) {
        pieces[count++] = hash(words.get(i));
      }
      if (i > 0) {
        pieces[count++] = mix(hash(words.get(i - 1)) * 31 + hash(words.get(i)));
      }
    }
    String code = LanguageGuess.of(read).iterator().next().code();
    return new Sketch(Arrays.stream(pieces, 0, count).distinct().sorted().toArray(), hash(code));
  }

  /** Where to look for texts in the same language that are like it; none for one without words. */
  public Set<Long> buckets() {
    if (pieces.length == 0) {
      return Set.of();
    }
    List<Long> buckets = new ArrayList<>(BUCKETS);
    for (int i = 0; i < BUCKETS; i++) {
      long bucket = language + i;
      for (int row = 0; row < ROWS; row++) {
        bucket = mix(bucket ^ least(i * ROWS + row));
      }
      buckets.add(bucket);
    }
    return Set.copyOf(buckets);
  }

  /** The least of the pieces in the order that a number stands for. */
  private long least(int order) {
    long seed = mix(order + 1L);
    long least = Long.MAX_VALUE;
    for (long piece : pieces) {
      least = Math.min(least, mix(piece ^ seed));
    }
    return least;
  }

  /** 0 for nothing in common, or for a text without words, to 1 for the same pieces. */
  public double likeness(Sketch other) {
    int common = 0;
    for (int i = 0, j = 0; i < pieces.length && j < other.pieces.length; ) {
      if (pieces[i] == other.pieces[j]) {
        common++;
        i++;
        j++;
      } else if (pieces[i] < other.pieces[j]) {
        i++;
      } else {
        j++;
      }
    }
    int either = pieces.length + other.pieces.length - common;
    return either == 0 ? 0 : (double) common / either;
  }

  private static long hash(String word) {
    long hash = word.length();
    for (int i = 0; i < word.length(); i++) {
      hash = mix(hash ^ word.charAt(i)) + i;
    }
    return hash;
  }

  // The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
  private static long mix(long z) {
    long x = z + 0x9e3779b97f4a7c15L;
    x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }
}

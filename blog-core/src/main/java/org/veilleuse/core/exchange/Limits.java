package org.veilleuse.core.exchange;

/**
 * How much an export may ask for before it is refused.
 *
 * @param bytes unpacked bytes of the whole file
 * @param ratio unpacked bytes per compressed byte, counted once 16 MiB were unpacked
 * @param characters characters of the whole file
 * @param depth nested elements
 * @param itemCharacters characters of one item, its comments aside
 * @param commentCharacters characters of all comments of one item
 * @param comments comments of one item
 */
record Limits(
    long bytes,
    int ratio,
    long characters,
    int depth,
    int itemCharacters,
    int commentCharacters,
    int comments) {

  static final Limits DEFAULT =
      new Limits(4L << 30, 200, 2L << 30, 64, 5_000_000, 20_000_000, 20_000);
}

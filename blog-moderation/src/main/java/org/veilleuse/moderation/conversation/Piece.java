package org.veilleuse.moderation.conversation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters or of digits, as names are compared: "Hélène" as "helene".
 *
 * @param capital whether it is written as a name is, with a capital and then small letters
 * @param shouted whether it is a word in capitals
 * @param before what stands between the piece before, or the beginning, and this one
 * @param after what stands between this one and the next, or the end
 */
record Piece(String folded, boolean capital, boolean shouted, String before, String after) {

  /** The pieces of a text; "Karim75" has two. */
  static List<Piece> of(String original) {
    String text = original.strip();
    List<int[]> runs = new ArrayList<>();
    int start = -1;
    int kind = 0;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      int here = Character.isDigit(c) ? 2 : isLetter(c, start >= 0) ? 1 : 0;
      if (here != kind) {
        if (kind != 0) {
          runs.add(new int[] {start, i});
        }
        start = here == 0 ? -1 : i;
        kind = here;
      }
      i += Character.charCount(c);
    }
    List<Piece> pieces = new ArrayList<>(runs.size());
    for (int i = 0; i < runs.size(); i++) {
      int from = runs.get(i)[0];
      int to = runs.get(i)[1];
      int last = i == 0 ? 0 : runs.get(i - 1)[1];
      int next = i + 1 < runs.size() ? runs.get(i + 1)[0] : text.length();
      String folded = fold(text.substring(from, to));
      if (folded.isEmpty()) {
        continue; // nothing but marks
      }
      pieces.add(
          new Piece(
              folded,
              Character.isUpperCase(text.charAt(from))
                  && (to - from == 1 || Character.isLowerCase(text.charAt(from + 1))),
              to - from > 1
                  && Character.isUpperCase(text.charAt(from))
                  && text.substring(from, to).chars().noneMatch(Character::isLowerCase),
              text.substring(last, from),
              text.substring(to, next)));
    }
    return pieces;
  }

  private static boolean isLetter(int c, boolean inside) {
    return Character.isLetter(c) || (inside && Character.getType(c) == Character.NON_SPACING_MARK);
  }

  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(out::appendCodePoint);
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether a clause may begin here. */
  boolean opens() {
    return before.isEmpty() || before.chars().anyMatch(c -> ",.!?;:…—(\n\"«".indexOf(c) >= 0);
  }

  /** Whether a clause may end here. */
  boolean closes() {
    return after.isEmpty() || after.chars().anyMatch(c -> ",.!?;:…—)\n\"»".indexOf(c) >= 0);
  }

  /** Whether an @ stands before it. */
  boolean isMarked() {
    return before.endsWith("@");
  }
}

package org.veilleuse.moderation.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a folded text into pieces: words, numbers, links, emoji, punctuation, line breaks. */
final class Scanner {
  private static final int LONGEST_SPACED = 20;
  private static final String MASKS = "*!|#%+_-.";

  private final Folded text;
  private final List<Piece> pieces;

  private Scanner(Folded text) {
    this.text = text;
    // a word and the space behind it are seldom shorter
    pieces = new ArrayList<>(text.length() / 4 + 4);
  }

  static List<Piece> scan(Folded text) {
    Scanner scanner = new Scanner(text);
    for (int at = 0; at < text.length(); ) {
      at = scanner.next(at);
    }
    return scanner.pieces;
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
      return add(Piece.Kind.BREAK, at, at + 1);
    }
    if (c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return at + 1;
    }
    Piece link = Links.at(text, at);
    if (link != null) {
      pieces.add(link);
      return link.to();
    }
    int emoji = Emoji.lengthAt(text, at);
    if (emoji > 0) {
      return add(Piece.Kind.EMOJI, at, at + emoji);
    }
    if (Character.isDigit(c) || (c == '+' && digitAt(at + 1))) {
      return number(at);
    }
    if (isLetter(at)) {
      int spaced = spacedOut(at);
      return spaced > at ? spaced : add(Piece.Kind.WORD, at, endOfWord(at));
    }
    return punctuation(at);
  }

  private int number(int at) {
    int end = at + 1;
    int digits = 1;
    while (digitAt(end)
        || (end < text.length() && " .-".indexOf(text.charAt(end)) >= 0 && digitAt(end + 1))) {
      digits += digitAt(end) ? 1 : 0;
      end++;
    }
    boolean phone = digits >= 9 && (text.charAt(at) == '0' || text.charAt(at) == '+');
    if (!phone && isLetter(end)) {
      int word = endOfWord(end);
      return add(Piece.Kind.WORD, at, word);
    }
    return add(phone ? Piece.Kind.PHONE : Piece.Kind.NUMBER, at, end);
  }

  private int endOfWord(int at) {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c < 'a' || c > 'z') {
        boolean inside = end > at && isLetter(end + 1);
        if (!isLetter(end) && !digitAt(end) && !(inside && "'@$€".indexOf(c) >= 0)) {
          return hidden(at, end);
        }
      }
      end += Character.isHighSurrogate(c) && end + 1 < text.length() ? 2 : 1;
    }
    return Math.max(end, at + 1);
  }

  /** The end of a word that goes on behind a sign put in a letter's place: "p*te", "b!tch". */
  private int hidden(int at, int end) {
    if (end <= at || MASKS.indexOf(text.charAt(end)) < 0 || end + 1 >= text.length()) {
      return Math.max(end, at + 1);
    }
    int further = end;
    while (further < text.length()
        && further - at < LONGEST_SPACED
        && (isLetter(further) || digitAt(further) || MASKS.indexOf(text.charAt(further)) >= 0)) {
      further++;
    }
    while (".-_!|+".indexOf(text.charAt(further - 1)) >= 0) {
      further--;
    }
    return further > end && Masked.means(text.folded(at, further)) ? further : end;
  }

  /** The end of letters that are set apart, "b e l l e" or "b.e.l.l.e", when they make a word. */
  private int spacedOut(int at) {
    if (at + 4 >= text.length() || (at > 0 && isLetter(at - 1))) {
      return at;
    }
    char separator = text.charAt(at + 1);
    if (" .-_*".indexOf(separator) < 0) {
      return at;
    }
    StringBuilder folded = new StringBuilder().append(text.charAt(at));
    StringBuilder accented = new StringBuilder().append(text.accented(at, at + 1));
    int last = at;
    while (folded.length() < LONGEST_SPACED
        && last + 2 < text.length()
        && text.charAt(last + 1) == separator
        && isLetter(last + 2)
        && !isLetter(last + 3)) {
      last += 2;
      folded.append(text.charAt(last));
      accented.append(text.accented(last, last + 1));
    }
    if (folded.length() < (separator == ' ' ? 4 : 3)
        || !Spelling.knownAnywhere(accented.toString())) {
      return at;
    }
    pieces.add(
        new Piece(
            Piece.Kind.WORD,
            at,
            last + 1,
            new WrittenWord(folded.toString(), accented.toString())));
    return last + 1;
  }

  private int punctuation(int at) {
    char c = text.charAt(at);
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == c && ".!?".indexOf(c) >= 0) {
      end++;
    }
    return add(Piece.Kind.PUNCTUATION, at, end);
  }

  private int add(Piece.Kind kind, int from, int to) {
    int end = Math.min(to, text.length());
    pieces.add(
        new Piece(
            kind, from, end, kind == Piece.Kind.WORD ? WrittenWord.at(text, from, end) : null));
    return end;
  }

  private boolean isLetter(int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
      return Character.isLetter(Character.toCodePoint(c, text.charAt(at + 1)));
    }
    return Character.isLetter(c);
  }

  private boolean digitAt(int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }
}

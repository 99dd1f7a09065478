package org.veilleuse.moderation.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Turns pieces into sentences of tokens in standard spelling. */
final class Tokens {
  private final Folded text;
  private final BitSet quoted;
  private final List<Piece> pieces;
  private final Language language;
  private final Spelling spelling;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>(32);
  private boolean clauseStart = true;

  Tokens(Folded text, List<Piece> pieces, BitSet quoted, Language language) {
    this.text = text;
    this.pieces = pieces;
    this.quoted = quoted;
    this.language = language;
    spelling = Spelling.of(language);
  }

  List<Sentence> sentences() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      switch (piece.kind()) {
        case WORD -> i += word(i);
        case PUNCTUATION -> punctuation(i);
        case BREAK -> endSentence(false);
        default -> {
          String form = text.folded(piece.from(), piece.to());
          String accented = text.accented(piece.from(), piece.to());
          add(Words.other(piece.kind().token(), form, accented), piece.from(), piece.to());
        }
      }
    }
    endSentence(false);
    return List.copyOf(sentences);
  }

  /** Adds the word here; how many more pieces it took. */
  private int word(int i) {
    Piece piece = pieces.get(i);
    if (isEuphonic(i)) {
      return 0;
    }
    Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : piece;
    if (next.kind() == Piece.Kind.WORD && piece.word().beginsPair(language)) {
      List<String> both = spelling.pair(piece.word().form(), next.word().form());
      if (both != null) {
        both.forEach(word -> add(Words.of(language).word(word), piece.from(), next.to()));
        return 1;
      }
    }
    for (Word word : piece.word().in(language)) {
      add(word, piece.from(), piece.to());
    }
    return 0;
  }

  /** The "t" of "y a-t-il". */
  private boolean isEuphonic(int i) {
    return i > 0
        && i + 1 < pieces.size()
        && isHyphen(pieces.get(i - 1))
        && isHyphen(pieces.get(i + 1))
        && pieces.get(i).word().form().equals("t");
  }

  private boolean isHyphen(Piece piece) {
    return piece.kind() == Piece.Kind.PUNCTUATION && text.charAt(piece.from()) == '-';
  }

  private void punctuation(int i) {
    Piece piece = pieces.get(i);
    switch (text.charAt(piece.from())) {
      case '!' -> endSentence(false);
      case '?' -> endSentence(true);
      case '.' -> {
        if (piece.to() - piece.from() > 1 || isAcronym(i)) {
          clauseStart = true;
        } else {
          endSentence(false);
        }
      }
      case '-', '\'' -> {
        boolean inWord =
            piece.from() > 0
                && piece.to() < text.length()
                && Character.isLetter(text.charAt(piece.from() - 1))
                && Character.isLetter(text.charAt(piece.to()));
        clauseStart |= !inWord;
      }
      case ',', ';', ':', '(', ')', '"', '«', '»', '>' -> clauseStart = true;
      default -> {}
    }
  }

  private boolean isAcronym(int i) {
    return i > 0
        && i + 1 < pieces.size()
        && pieces.get(i - 1).to() == pieces.get(i).from()
        && pieces.get(i).to() == pieces.get(i + 1).from()
        && pieces.get(i - 1).to() - pieces.get(i - 1).from() == 1
        && pieces.get(i + 1).kind() == Piece.Kind.WORD;
  }

  private void endSentence(boolean question) {
    if (!tokens.isEmpty()) {
      sentences.add(new Sentence(tokens, question));
      tokens.clear();
    }
    clauseStart = true;
  }

  private void add(Word word, int from, int to) {
    tokens.add(new Token(word, text.start(from), text.end(to - 1), quoted.get(from), clauseStart));
    clauseStart = false;
  }
}

package org.veilleuse.moderation.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Turns pieces into sentences of tokens in standard spelling. */
final class Tokens {
  private final Folded text;
  private final BitSet quoted;
  private final Spelling spelling;
  private final Lexicon lexicon;
  private final List<Sentence> sentences = new ArrayList<>();
  private List<Token> tokens = new ArrayList<>();
  private boolean clauseStart = true;

  Tokens(Folded text, Language language) {
    this.text = text;
    quoted = Quotations.in(text);
    spelling = Spelling.of(language);
    lexicon = Lexicon.of(language);
  }

  List<Sentence> sentences() {
    List<Piece> pieces = Scanner.scan(text);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      switch (piece.kind()) {
        case WORD -> i += word(pieces, i);
        case PUNCTUATION -> punctuation(pieces, i);
        case BREAK -> endSentence(false);
        default -> add(TokenKind.valueOf(piece.kind().name()), piece);
      }
    }
    endSentence(false);
    return List.copyOf(sentences);
  }

  /** Adds the word here; how many more pieces it took. */
  private int word(List<Piece> pieces, int i) {
    Piece piece = pieces.get(i);
    if (isEuphonic(pieces, i)) {
      return 0;
    }
    Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : piece;
    if (next.kind() == Piece.Kind.WORD) {
      List<String> both = spelling.pair(piece.form(), next.form());
      if (both != null) {
        both.forEach(word -> add(word, piece.from(), next.to()));
        return 1;
      }
    }
    spelling
        .words(piece.form(), piece.accented())
        .forEach(word -> add(word, piece.from(), piece.to()));
    return 0;
  }

  /** The "t" of "y a-t-il". */
  private static boolean isEuphonic(List<Piece> pieces, int i) {
    return pieces.get(i).form().equals("t")
        && i > 0
        && i + 1 < pieces.size()
        && pieces.get(i - 1).is("-")
        && pieces.get(i + 1).is("-");
  }

  private void punctuation(List<Piece> pieces, int i) {
    Piece piece = pieces.get(i);
    switch (piece.form().charAt(0)) {
      case '!' -> endSentence(false);
      case '?' -> endSentence(true);
      case '.' -> {
        if (piece.form().length() > 1 || isAcronym(pieces, i)) {
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

  private static boolean isAcronym(List<Piece> pieces, int i) {
    return i > 0
        && i + 1 < pieces.size()
        && pieces.get(i - 1).to() == pieces.get(i).from()
        && pieces.get(i).to() == pieces.get(i + 1).from()
        && pieces.get(i - 1).form().length() == 1
        && pieces.get(i + 1).kind() == Piece.Kind.WORD;
  }

  private void endSentence(boolean question) {
    if (!tokens.isEmpty()) {
      sentences.add(new Sentence(tokens, question));
      tokens = new ArrayList<>();
    }
    clauseStart = true;
  }

  private void add(String word, int from, int to) {
    boolean count = Character.isDigit(word.charAt(0));
    String form = Lexicon.fold(word);
    TokenKind kind = count ? TokenKind.NUMBER : TokenKind.WORD;
    add(
        new Token(
            kind,
            form,
            word,
            lexicon.readings(word),
            null,
            text.start(from),
            text.end(to - 1),
            quoted.get(from),
            clauseStart));
  }

  private void add(TokenKind kind, Piece piece) {
    EmojiClass emoji = kind == TokenKind.EMOJI ? Emoji.classOf(piece.form()) : null;
    add(
        new Token(
            kind,
            piece.form(),
            piece.accented(),
            List.of(),
            emoji,
            text.start(piece.from()),
            text.end(piece.to() - 1),
            quoted.get(piece.from()),
            clauseStart));
  }

  private void add(Token token) {
    tokens.add(token);
    clauseStart = false;
  }
}

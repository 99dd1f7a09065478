package org.veilleuse.core.exchange;

import java.io.IOException;
import java.io.Reader;
import org.veilleuse.core.exchange.UnreadableExport.Reason;

/**
 * Mends what WordPress writes ill-formed, and refuses what is hostile, character by character.
 *
 * <p>For example {@code <wp:comment_author_url>http://a.example/?b&c} is read as if it had {@code
 * &amp;c}. Characters that XML does not allow are dropped, comments and processing instructions
 * too; long CDATA sections are cut into several, so that the parser never buffers one whole. A
 * document type is refused. What follows the root element is not read.
 */
final class XmlRepair {
  private static final int LOOK_AHEAD = 16;
  private static final int LONGEST_TAG = 64 << 10;
  private static final int LONGEST_SECTION = 32 << 10;
  private static final String SECTION = "<![CDATA[";

  private enum Place {
    TEXT,
    TAG,
    SECTION,
    COMMENT,
    INSTRUCTION
  }

  private final CharacterSource in;
  private final Limits limits;
  private final StringBuilder out;
  private final LegalText text;
  private Place place = Place.TEXT;
  private int depth;
  private boolean rootSeen;
  private boolean closing;
  private char quote;
  private char before;
  private int length;
  private int brackets;

  XmlRepair(Reader in, Limits limits, StringBuilder out) {
    this.in = new CharacterSource(in, LOOK_AHEAD, limits.characters());
    this.limits = limits;
    this.out = out;
    text = new LegalText(this.in, out);
  }

  /** Whether the root element has ended. */
  boolean over() {
    return rootSeen && depth == 0 && place == Place.TEXT;
  }

  /** Takes one character or mark from the file and writes what becomes of it. */
  void step() throws IOException {
    if (in.atEnd()) {
      boolean begun = rootSeen || place != Place.TEXT;
      throw refuse(begun ? Reason.TRUNCATED : Reason.NOT_XML, "the file ends too early");
    }
    switch (place) {
      case TEXT -> text();
      case TAG -> tag();
      case SECTION -> section();
      case COMMENT -> leave("-->");
      case INSTRUCTION -> leave("?>");
    }
  }

  private void text() throws IOException {
    if (in.peek(0) == '<') {
      opening();
    } else if (in.peek(0) == '&') {
      text.reference();
    } else if (in.peek(0) == '>') {
      in.next();
      out.append("&gt;");
    } else {
      text.copy();
    }
  }

  private void opening() throws IOException {
    char next = in.peek(1);
    if (in.startsWith(SECTION)) {
      in.skip(SECTION.length());
      out.append(SECTION);
      enter(Place.SECTION);
    } else if (in.startsWith("<!--")) {
      in.skip(4);
      enter(Place.COMMENT);
    } else if (next == '?') {
      in.skip(2);
      enter(Place.INSTRUCTION);
    } else if (next == '!' && (depth == 0 || Character.isUpperCase(in.peek(2)))) {
      boolean page = in.startsWithIgnoringCase("<!doctype html");
      throw refuse(page ? Reason.NOT_WORDPRESS : Reason.ENTITIES_FORBIDDEN, "a document type");
    } else if (next == '/' || Character.isLetter(next) || next == '_') {
      closing = next == '/';
      in.next();
      out.append('<');
      enter(Place.TAG);
    } else {
      in.next();
      out.append("&lt;");
    }
  }

  private void enter(Place entered) {
    place = entered;
    length = 0;
    brackets = 0;
    quote = 0;
    before = 0;
  }

  private void tag() throws IOException {
    if (++length > LONGEST_TAG) {
      throw refuse(Reason.TOO_LARGE, "a tag is too long");
    }
    char c = in.peek(0);
    if (quote != 0 && (c == '&' || c == '<')) {
      if (c == '&') {
        text.reference();
      } else {
        in.next();
        out.append("&lt;");
      }
      return;
    }
    text.copy();
    if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (quote == 0 && c == '>') {
      tagEnds();
    }
    before = c;
  }

  private void tagEnds() throws IOException {
    place = Place.TEXT;
    rootSeen = true;
    if (closing && --depth < 0) {
      throw refuse(Reason.NOT_XML, "an end without a beginning");
    }
    if (!closing && before != '/' && ++depth > limits.depth()) {
      throw refuse(Reason.TOO_DEEP, "elements are nested too deeply");
    }
  }

  /** Holds back up to two brackets, so that a section is never cut between them and their end. */
  private void section() throws IOException {
    char c = in.peek(0);
    if (c == ']' && brackets < 2) {
      in.next();
      brackets++;
      return;
    }
    if (c == '>' && brackets == 2) {
      in.next();
      out.append("]]>");
      place = Place.TEXT;
      return;
    }
    if (c != ']') {
      out.append("]".repeat(brackets));
      brackets = 0;
    }
    text.copy();
    // Not after a carriage return: the parser would see one line end as two.
    if (++length >= LONGEST_SECTION && c != '\r') {
      out.append("]]>").append(SECTION);
      length = 0;
    }
  }

  private void leave(String end) throws IOException {
    if (in.startsWith(end)) {
      in.skip(end.length());
      place = Place.TEXT;
    } else if (in.next() == '\n') {
      // Keeps the parser's count of lines right.
      out.append('\n');
    }
  }

  private Refusal refuse(Reason reason, String detail) {
    return new Refusal(reason, in.line(), detail);
  }
}

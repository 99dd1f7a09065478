package org.veilleuse.core.exchange;

import java.util.ArrayList;
import java.util.List;

/** What stands between two block tags: text and inline tags, cut at blank lines. */
final class Run {
  private static final String BREAK = "<br />\n";

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int lineStart;
  private boolean seen;
  private boolean apart;
  private int newlines;
  private int breaks;
  private boolean space;

  void text(String text) {
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && !isSpace(text.charAt(to))) {
        to++;
      }
      if (to > from) {
        gap();
        seen = true;
        current.append(text, from, to);
      }
      from = to;
      for (; from < text.length() && isSpace(text.charAt(from)); from++) {
        newlines += text.charAt(from) == '\n' ? 1 : 0;
        space = true;
      }
    }
  }

  /**
   * Adds an inline tag.
   *
   * @param shown whether it is something to see, as a picture is
   */
  void tag(String tag, boolean shown) {
    gap();
    seen |= shown;
    current.append(tag);
  }

  void lineBreak() {
    breaks++;
    // The line end after a break in the source is the same break.
    newlines = newlines > 1 ? newlines : 0;
  }

  /** Writes the paragraphs as the element around them asks for. */
  void writeTo(StringBuilder out, Block around, boolean paragraph) {
    apart |= newlines > 1;
    endParagraph();
    boolean wrapped = around == Block.FLOW || (around == Block.CELL && apart);
    String between = paragraph ? "</p>\n<p>" : around == Block.FRAME ? "\n" : BREAK;
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i).text();
      if (!paragraphs.get(i).seen()) {
        // Tags alone, as of a link around a figure, make no paragraph.
        out.append(text);
      } else if (wrapped) {
        out.append("<p>").append(text).append("</p>\n");
      } else {
        out.append(i == 0 ? "" : between).append(text);
      }
    }
  }

  private void gap() {
    if (current.isEmpty()) {
      apart |= newlines > 1;
    } else if (newlines > 1 || breaks > 1) {
      apart = true;
      endParagraph();
    } else if (newlines + breaks > 0) {
      endLine();
      current.append(BREAK);
      lineStart = current.length();
    } else if (space) {
      current.append(' ');
    }
    newlines = 0;
    breaks = 0;
    space = false;
  }

  private void endLine() {
    String line = current.substring(lineStart);
    if (Links.isAddress(line)) {
      current.setLength(lineStart);
      current.append(Links.to(line));
    }
  }

  private void endParagraph() {
    if (!current.isEmpty()) {
      endLine();
      paragraphs.add(new Paragraph(current.toString(), seen));
    }
    current.setLength(0);
    lineStart = 0;
    seen = false;
  }

  private record Paragraph(String text, boolean seen) {}

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}

package org.veilleuse.core.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.veilleuse.core.exchange.HtmlPieces.Kind;

/**
 * Does what WordPress' {@code wpautop} does when it shows a post: blank lines make paragraphs,
 * other line ends {@code <br />}, block elements are left alone, comments are dropped.
 */
final class Paragraphs {
  private static final Set<String> VERBATIM =
      Set.of("pre", "style", "script", "textarea", "object", "video", "audio", "select", "svg");
  private static final Set<String> SEEN = Set.of("img", "embed", "input", "iframe");

  private final HtmlPieces pieces;
  private final StringBuilder out;
  private final Deque<String> open = new ArrayDeque<>();
  private final Map<String, Integer> openCount = new HashMap<>();
  private Run run = new Run();

  Paragraphs(String source) {
    pieces = new HtmlPieces(source);
    out = new StringBuilder(source.length() + source.length() / 8);
  }

  String html() {
    while (pieces.next()) {
      switch (pieces.kind()) {
        case TEXT -> run.text(pieces.text());
        case START -> start(pieces.name());
        case END -> end(pieces.name());
        case COMMENT -> {}
      }
    }
    flush();
    closeParagraph();
    return out.toString().strip();
  }

  private void start(String name) {
    if (VERBATIM.contains(name)) {
      verbatim(name);
    } else if (name.equals("br")) {
      run.lineBreak();
    } else if (!Block.isBlock(name)) {
      run.tag(pieces.text(), SEEN.contains(name));
    } else {
      flush();
      closeParagraph();
      out.append(pieces.text());
      if (name.equals("hr") || name.equals("col")) {
        out.append('\n');
      } else {
        open.push(name);
        openCount.merge(name, 1, Integer::sum);
      }
    }
  }

  private void end(String name) {
    if (!Block.isBlock(name)) {
      run.tag(pieces.text(), false);
      return;
    }
    flush();
    if (openCount.getOrDefault(name, 0) == 0) {
      // An end without a beginning says nothing.
      return;
    }
    while (!open.peek().equals(name)) {
      String unclosed = pop();
      if (unclosed.equals("p")) {
        out.append("</p>");
      }
    }
    pop();
    out.append(pieces.text()).append('\n');
  }

  private String pop() {
    String name = open.pop();
    openCount.merge(name, -1, Integer::sum);
    return name;
  }

  /** A block element ends the paragraph that it stands in. */
  private void closeParagraph() {
    if (!open.isEmpty() && open.peek().equals("p")) {
      pop();
      out.append("</p>\n");
    }
  }

  private void flush() {
    Block block = open.isEmpty() ? Block.FLOW : Block.of(open.peek());
    run.writeTo(out, block, !open.isEmpty() && open.peek().equals("p"));
    run = new Run();
  }

  private void verbatim(String name) {
    var copied = new StringBuilder(pieces.text());
    int depth = 1;
    while (depth > 0 && pieces.next()) {
      depth += pieces.is(Kind.START, name) ? 1 : pieces.is(Kind.END, name) ? -1 : 0;
      copied.append(pieces.text());
    }
    if (Block.isBlock(name)) {
      flush();
      closeParagraph();
      out.append(copied).append('\n');
    } else {
      run.tag(copied.toString(), true);
    }
  }
}

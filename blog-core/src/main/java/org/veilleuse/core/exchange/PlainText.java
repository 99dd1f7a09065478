package org.veilleuse.core.exchange;

import java.util.Set;
import org.veilleuse.core.exchange.HtmlPieces.Kind;

/**
 * Turns HTML into plain text: {@code <a href="https://a.example/">here</a>} becomes {@code here
 * (https://a.example/)}, quoted blocks get {@code >} in front of each line.
 */
final class PlainText {
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "figure");
  private static final Set<String> LINES = Set.of("tr", "dt", "dd", "figcaption", "hr");
  private static final Set<String> HIDDEN = Set.of("script", "style", "template");

  private final StringBuilder text = new StringBuilder();
  private final HtmlPieces pieces;
  private String href;
  private int label;
  private int quotes;
  private int quote;

  private PlainText(String html) {
    pieces = new HtmlPieces(html);
  }

  /** Several lines at most two line breaks apart, without space at either end. */
  static String of(String html) {
    return new PlainText(html).read();
  }

  /** The same on one line. */
  static String line(String html) {
    var line = new StringBuilder();
    of(html).lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(l -> append(line, l));
    return line.toString();
  }

  private static void append(StringBuilder line, String part) {
    line.append(line.isEmpty() ? "" : " ").append(part);
  }

  private String read() {
    while (pieces.next()) {
      switch (pieces.kind()) {
        case TEXT -> text.append(Entities.decode(pieces.text()));
        case START -> start(pieces.name());
        case END -> end(pieces.name());
        case COMMENT -> {}
      }
    }
    endLink();
    if (quotes > 0) {
      endQuote();
    }
    return tidied(text).strip();
  }

  private void start(String name) {
    breaks(name);
    switch (name) {
      case "br" -> text.append('\n');
      case "li" -> text.append("\n- ");
      case "img" -> text.append(Entities.decode(pieces.attribute("alt")));
      case "a" -> {
        endLink();
        href = Entities.decode(pieces.attribute("href")).strip();
        label = text.length();
      }
      case "blockquote" -> {
        endLink();
        if (quotes++ == 0) {
          text.append("\n\n");
          quote = text.length();
        }
      }
      default -> {
        if (HIDDEN.contains(name)) {
          skip(name);
        }
      }
    }
  }

  private void end(String name) {
    if (name.equals("a")) {
      endLink();
    } else if (name.equals("blockquote") && quotes > 0) {
      endLink();
      if (--quotes == 0) {
        endQuote();
      }
    } else {
      breaks(name);
    }
  }

  private void breaks(String name) {
    if (PARAGRAPHS.contains(name)) {
      text.append("\n\n");
    } else if (LINES.contains(name)) {
      text.append('\n');
    }
  }

  private void skip(String name) {
    while (pieces.next() && !pieces.is(Kind.END, name)) {
      // Neither text nor tags in it are shown.
    }
  }

  private void endLink() {
    if (href == null) {
      return;
    }
    boolean shown = href.startsWith("http://") || href.startsWith("https://");
    if (shown && !bare(href).equals(bare(text.substring(label).strip()))) {
      while (text.length() > label && Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.setLength(text.length() - 1);
      }
      text.append(text.length() > label ? " (" : "(").append(href).append(')');
    }
    href = null;
  }

  /** An address as people write it. */
  private static String bare(String address) {
    String bare = address;
    for (String prefix : new String[] {"https://", "http://", "www."}) {
      bare = bare.startsWith(prefix) ? bare.substring(prefix.length()) : bare;
    }
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private void endQuote() {
    String quoted = tidied(text.substring(quote)).strip();
    text.setLength(quote);
    quoted.lines().forEach(line -> text.append("> ").append(line).append('\n'));
    text.append('\n');
    quotes = 0;
  }

  private static String tidied(CharSequence text) {
    var tidied = new StringBuilder(text.length());
    int newlines = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        newlines++;
        space = false;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        space = true;
      } else {
        tidied.append(newlines > 1 ? "\n\n" : newlines == 1 ? "\n" : space ? " " : "").append(c);
        newlines = 0;
        space = false;
      }
    }
    return tidied.toString();
  }
}

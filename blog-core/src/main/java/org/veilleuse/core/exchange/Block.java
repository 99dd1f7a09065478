package org.veilleuse.core.exchange;

import java.util.Set;

/** How line ends read inside a block element. */
enum Block {
  /** Text stands in paragraphs. */
  FLOW,
  /** Text stands in paragraphs if a blank line sets it apart, else as it is. */
  CELL,
  /** Text has line breaks but no paragraphs. */
  LINES,
  /** Only elements belong here; white space means nothing. */
  FRAME;

  private static final Set<String> FRAMES =
      Set.of("table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "colgroup", "menu", "map");
  private static final Set<String> CELLS =
      Set.of(
          "div",
          "section",
          "article",
          "aside",
          "header",
          "footer",
          "main",
          "nav",
          "li",
          "td",
          "th",
          "dd",
          "figure",
          "form",
          "fieldset",
          "details",
          "center",
          "address",
          "hgroup");
  private static final Set<String> LINED =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "dt",
          "caption",
          "figcaption",
          "legend",
          "summary");
  private static final Set<String> OTHERS = Set.of("blockquote", "hr", "col", "pre", "style");

  static boolean isBlock(String name) {
    return FRAMES.contains(name)
        || CELLS.contains(name)
        || LINED.contains(name)
        || OTHERS.contains(name);
  }

  static Block of(String name) {
    if (FRAMES.contains(name)) {
      return FRAME;
    }
    if (CELLS.contains(name)) {
      return CELL;
    }
    return LINED.contains(name) ? LINES : FLOW;
  }
}

package org.veilleuse.core.exchange;

import java.util.Set;

/** HTML of the block editor: complete but for its comments and bare addresses of embeds. */
final class BlockHtml {
  private static final Set<String> VERBATIM =
      Set.of("a", "pre", "code", "script", "style", "textarea");

  private BlockHtml() {}

  static String of(String source) {
    var html = new StringBuilder(source.length());
    var pieces = new HtmlPieces(source);
    int verbatim = 0;
    while (pieces.next()) {
      switch (pieces.kind()) {
        case COMMENT -> {}
        case TEXT -> {
          String text = pieces.text();
          boolean embed = verbatim == 0 && Links.isAddress(text.strip());
          html.append(embed ? Links.to(text.strip()) : text);
        }
        case START -> {
          verbatim += VERBATIM.contains(pieces.name()) ? 1 : 0;
          html.append(pieces.text());
        }
        case END -> {
          verbatim -= VERBATIM.contains(pieces.name()) && verbatim > 0 ? 1 : 0;
          html.append(pieces.text());
        }
      }
    }
    return withoutEmptyLines(html);
  }

  /** Comments leave empty lines behind, which only cost space; those in code are kept. */
  private static String withoutEmptyLines(StringBuilder html) {
    if (html.indexOf("<pre") >= 0 || html.indexOf("<textarea") >= 0) {
      return html.toString().strip();
    }
    var kept = new StringBuilder(html.length());
    html.toString()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> kept.append(kept.isEmpty() ? "" : "\n").append(line));
    return kept.toString();
  }
}

package org.veilleuse.core.exchange;

import org.veilleuse.core.exchange.HtmlPieces.Kind;

/** Makes a figure from the inside of a caption shortcode. */
final class Figure {
  private Figure() {}

  /** The caption is an attribute in old posts, and what follows the picture in newer ones. */
  static String of(String attributes, String content) {
    String caption = TagAttributes.value(attributes, 0, attributes.length(), "caption");
    int end = caption.isEmpty() ? pictureEnd(content) : content.length();
    if (caption.isEmpty()) {
      caption = content.substring(end).strip();
    }
    String picture = content.substring(0, end).strip();
    return "<figure>"
        + picture
        + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>")
        + "</figure>";
  }

  private static int pictureEnd(String content) {
    var pieces = new HtmlPieces(content);
    while (pieces.next()) {
      if (pieces.is(Kind.START, "img")) {
        int end = pieces.end();
        boolean blank = pieces.next() && pieces.kind() == Kind.TEXT && pieces.text().isBlank();
        if (blank) {
          pieces.next();
        }
        return pieces.is(Kind.END, "a") ? pieces.end() : end;
      }
    }
    return content.length();
  }
}

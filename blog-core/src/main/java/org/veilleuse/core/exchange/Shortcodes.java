package org.veilleuse.core.exchange;

import java.util.HashSet;
import java.util.Set;
import org.veilleuse.core.exchange.HtmlPieces.Kind;

/**
 * Replaces WordPress' shortcodes by HTML: a caption becomes a figure, an embed a link, a gallery
 * (whose pictures an export does not hold) nothing. Other text in brackets stays.
 */
final class Shortcodes {
  private static final Set<String> CAPTIONS = Set.of("caption", "wp_caption");
  private static final Set<String> PICTURES = Set.of("gallery", "playlist");
  private static final Set<String> EMBEDS =
      Set.of(
          "embed",
          "audio",
          "video",
          "youtube",
          "vimeo",
          "dailymotion",
          "slideshare",
          "soundcloud",
          "googlemaps");
  private static final Set<String> VERBATIM = Set.of("pre", "code", "script", "style", "textarea");
  private static final int LONGEST_NAME = 12;

  private final String source;
  private final HtmlPieces pieces;
  private final StringBuilder html;
  private final Set<String> absent = new HashSet<>();
  private int nextBracket = -1;

  Shortcodes(String source) {
    this.source = source;
    pieces = new HtmlPieces(source);
    html = new StringBuilder(source.length());
  }

  String expand() {
    if (source.indexOf('[') < 0) {
      return source;
    }
    int verbatim = 0;
    while (pieces.next()) {
      if (VERBATIM.contains(pieces.name())) {
        verbatim = Math.max(0, verbatim + (pieces.kind() == Kind.START ? 1 : -1));
      }
      if (pieces.kind() == Kind.TEXT && verbatim == 0) {
        pieces.moveTo(text(pieces.start(), pieces.end()));
      } else {
        html.append(source, pieces.start(), pieces.end());
      }
    }
    return html.toString();
  }

  /** Expands one piece of text and returns where to go on: behind it, or behind a shortcode. */
  private int text(int from, int end) {
    int at = from;
    while (at < end) {
      int open = nextBracket(at);
      if (open >= end) {
        break;
      }
      html.append(source, at, open);
      int after = shortcode(open);
      if (after > end) {
        return after;
      }
      at = Math.max(after, open + 1);
      if (after < 0) {
        html.append('[');
      }
    }
    html.append(source, Math.min(at, end), end);
    return end;
  }

  /** Expands the shortcode that begins at a bracket; -1 if none does. */
  private int shortcode(int open) {
    boolean closing = source.startsWith("[/", open);
    int from = open + (closing ? 2 : 1);
    int to = from;
    while (to < source.length() && to - from < LONGEST_NAME && isNamePart(source.charAt(to))) {
      to++;
    }
    String name = source.substring(from, to);
    boolean known = CAPTIONS.contains(name) || PICTURES.contains(name) || EMBEDS.contains(name);
    int close = known ? bracket(to) : -1;
    if (close < 0) {
      return -1;
    }
    if (open > 0 && source.charAt(open - 1) == '[' && source.startsWith("]]", close)) {
      // [[gallery]] is how WordPress writes about a shortcode.
      html.setLength(html.length() - 1);
      html.append(source, open, close + 1);
      return close + 2;
    }
    if (closing || PICTURES.contains(name)) {
      return close + 1;
    }
    String attributes = source.substring(to, close);
    return CAPTIONS.contains(name)
        ? caption(name, attributes, close + 1)
        : embed(name, attributes, close + 1);
  }

  private int caption(String name, String attributes, int from) {
    String end = "[/" + name + "]";
    int close = find(end, from);
    if (close < 0) {
      return from;
    }
    html.append(Figure.of(attributes, source.substring(from, close)));
    return close + end.length();
  }

  private int embed(String name, String attributes, int from) {
    String address = Embeds.address(name, attributes);
    int after = from;
    if (name.equals("embed")) {
      int close = source.indexOf('[', from);
      boolean closed = close >= 0 && source.startsWith("[/embed]", close);
      String content = closed ? source.substring(from, close).strip() : "";
      if (Links.isAddress(content)) {
        address = content;
        after = close + "[/embed]".length();
      }
    }
    if (address.isEmpty()) {
      return -1;
    }
    html.append(Links.to(address));
    return after;
  }

  /** Remembers what it found: looking from each of many short pieces would not be linear. */
  private int nextBracket(int from) {
    if (nextBracket < from) {
      int found = source.indexOf('[', from);
      nextBracket = found < 0 ? source.length() : found;
    }
    return nextBracket;
  }

  /** The bracket that ends a shortcode, or -1 if another opens first. */
  private int bracket(int from) {
    int at = from;
    while (at < source.length() && source.charAt(at) != ']' && source.charAt(at) != '[') {
      at++;
    }
    return at < source.length() && source.charAt(at) == ']' ? at : -1;
  }

  /** Finds a text once; one that was looked for in vain is not looked for again. */
  private int find(String text, int from) {
    int at = absent.contains(text) ? -1 : source.indexOf(text, from);
    if (at < 0) {
      absent.add(text);
    }
    return at;
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || c == '_';
  }
}

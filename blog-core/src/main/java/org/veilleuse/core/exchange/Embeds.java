package org.veilleuse.core.exchange;

/** Addresses of what embedding shortcodes show. */
final class Embeds {
  private static final int LONGEST_ID = 20;

  private Embeds() {}

  /** For example the page of the talk for {@code slideshare} and {@code id=12&doc=x}; or empty. */
  static String address(String shortcode, String attributes) {
    String written = Links.firstIn(attributes);
    if (!written.isEmpty()) {
      return written;
    }
    String id = id(attributes);
    if (id.isEmpty()) {
      return "";
    }
    return switch (shortcode) {
      case "youtube" -> "https://www.youtube.com/watch?v=" + id;
      case "vimeo" -> "https://vimeo.com/" + id;
      case "dailymotion" -> "https://www.dailymotion.com/video/" + id;
      case "slideshare" -> "https://www.slideshare.net/slideshow/embed_code/" + id;
      default -> "";
    };
  }

  private static String id(String attributes) {
    String bare = attributes.strip();
    int named = bare.indexOf("id=");
    int from = named >= 0 ? named + 3 : bare.startsWith("=") ? 1 : 0;
    while (from < bare.length() && (bare.charAt(from) == '"' || bare.charAt(from) == '\'')) {
      from++;
    }
    int to = from;
    while (to < bare.length() && to - from < LONGEST_ID && isPart(bare.charAt(to))) {
      to++;
    }
    return to < bare.length() && bare.charAt(to) == '=' ? "" : bare.substring(from, to);
  }

  private static boolean isPart(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }
}

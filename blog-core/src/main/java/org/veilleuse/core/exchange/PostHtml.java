package org.veilleuse.core.exchange;

/** Makes HTML from what WordPress stores, which lacks paragraphs and has shortcodes. */
final class PostHtml {
  private static final String BLOCK = "<!-- wp:";
  private static final String MORE = "<!--more";

  private PostHtml() {}

  static String of(String source) {
    String expanded = new Shortcodes(source).expand();
    return source.contains(BLOCK) ? BlockHtml.of(expanded) : new Paragraphs(expanded).html();
  }

  /** The excerpt as plain text; without one, what stands before the "more" mark. */
  static String excerpt(String exported, String source) {
    if (!exported.isBlank()) {
      return PlainText.of(exported);
    }
    int more = source.indexOf(MORE);
    return more < 0 ? "" : PlainText.of(of(source.substring(0, more)));
  }
}

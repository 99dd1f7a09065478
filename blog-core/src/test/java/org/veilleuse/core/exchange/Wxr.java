package org.veilleuse.core.exchange;

/** Small exports for tests. */
final class Wxr {
  private Wxr() {}

  static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8" ?>
      <!-- generator="WordPress/6.1" -->
      <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:wp="http://wordpress.org/export/1.2/">
      <channel>
      <title>Le potager</title><link>https://potager.example</link>
      <description>Terre &amp; patience</description><language>fr_FR</language>
      <wp:wxr_version>1.2</wp:wxr_version>
      <wp:author><wp:author_login><![CDATA[lea]]></wp:author_login>
      <wp:author_email>lea@potager.example</wp:author_email>
      <wp:author_display_name><![CDATA[Léa]]></wp:author_display_name></wp:author>
      """;
  static final String FOOT = "</channel></rss>\n";

  static String of(String... items) {
    return HEAD + String.join("", items) + FOOT;
  }

  static String item(String fields) {
    return "<item>" + fields + "</item>\n";
  }

  static String content(String html) {
    return "<content:encoded><![CDATA[" + html + "]]></content:encoded>";
  }

  static String comment(String fields) {
    return "<wp:comment>" + fields + "</wp:comment>";
  }
}

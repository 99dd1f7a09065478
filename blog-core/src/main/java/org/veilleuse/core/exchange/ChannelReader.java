package org.veilleuse.core.exchange;

import java.io.IOException;
import java.util.Locale;
import org.veilleuse.core.exchange.UnreadableExport.Reason;

/** Reads the one channel of an export: the site, its authors, its items. */
final class ChannelReader {
  private static final int FIELDS = 1_000_000;

  private final Xml xml;
  private final WordPressSink sink;
  private final ItemReader items;
  private String title = "";
  private String link = "";
  private String baseLink = "";
  private String description = "";
  private String language = "";
  private String version = "";
  private boolean siteGiven;

  ChannelReader(Xml xml, WordPressSink sink, Limits limits) {
    this.xml = xml;
    this.sink = sink;
    items = new ItemReader(xml, sink, limits);
  }

  void read() throws IOException, UnreadableExport {
    if (!xml.nextChild() || !xml.name().equals("rss")) {
      throw notWordPress();
    }
    while (xml.nextChild()) {
      if (xml.name().equals("channel")) {
        channel();
      } else {
        xml.skip();
      }
    }
    giveSite();
  }

  private void channel() throws IOException, UnreadableExport {
    // One allowance for all, so that an element repeated for ever is no way around it.
    var budget = new Budget(FIELDS);
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "title" -> title = xml.text(budget);
        case "link" -> link = xml.text(budget).strip();
        case "description" -> description = xml.text(budget);
        case "language" -> language = xml.text(budget);
        case "wp:wxr_version" -> version = xml.text(budget).strip();
        case "wp:base_blog_url" -> baseLink = xml.text(budget).strip();
        case "wp:author" -> author();
        case "item" -> {
          giveSite();
          items.read();
        }
        default -> xml.skip();
      }
    }
  }

  private void author() throws IOException, UnreadableExport {
    giveSite();
    var budget = new Budget(FIELDS);
    String login = "";
    String email = "";
    String name = "";
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "wp:author_login" -> login = xml.text(budget).strip();
        case "wp:author_email" -> email = xml.text(budget).strip();
        case "wp:author_display_name" -> name = PlainText.line(xml.text(budget));
        default -> xml.skip();
      }
    }
    if (!login.isEmpty()) {
      sink.author(new ExportedAuthor(login, email, name.isEmpty() ? login : name));
    }
  }

  private void giveSite() throws UnreadableExport {
    if (siteGiven) {
      return;
    }
    if (!isVersion(version)) {
      throw notWordPress();
    }
    siteGiven = true;
    sink.site(
        new ExportedSite(
            PlainText.line(title),
            link.isEmpty() ? baseLink : link,
            PlainText.line(description),
            language(language),
            version));
  }

  /** Digits, a dot, digits: WordPress' own importer asks for as much. */
  private static boolean isVersion(String version) {
    int dot = version.indexOf('.');
    return dot > 0
        && dot < version.length() - 1
        && version.length() < 10
        && version.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
        && version.indexOf('.', dot + 1) < 0;
  }

  private static String language(String exported) {
    String tag = Locale.forLanguageTag(exported.strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }

  private UnreadableExport notWordPress() {
    return xml.unreadable(Reason.NOT_WORDPRESS, "no WordPress export");
  }
}

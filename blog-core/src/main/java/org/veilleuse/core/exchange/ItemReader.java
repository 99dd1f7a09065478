package org.veilleuse.core.exchange;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.veilleuse.core.exchange.ExportedPost.Kind;
import org.veilleuse.core.exchange.ExportedPost.PostStatus;
import org.veilleuse.core.exchange.SkippedItem.Why;

/** Reads one item after the other and hands it on, as a post or as something skipped. */
final class ItemReader {
  private static final Set<String> DEFAULT_CATEGORIES = Set.of("uncategorized", "non-classe");
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "link",
          "pubDate",
          "guid",
          "dc:creator",
          "content:encoded",
          "excerpt:encoded",
          "wp:post_id",
          "wp:post_date",
          "wp:post_date_gmt",
          "wp:post_modified",
          "wp:post_modified_gmt",
          "wp:comment_status",
          "wp:post_name",
          "wp:status",
          "wp:post_type",
          "wp:post_password");

  private final Xml xml;
  private final WordPressSink sink;
  private final Limits limits;
  private int number;

  ItemReader(Xml xml, WordPressSink sink, Limits limits) {
    this.xml = xml;
    this.sink = sink;
    this.limits = limits;
  }

  void read() throws IOException, UnreadableExport {
    number++;
    var budget = new Budget(limits.itemCharacters());
    var fields = new Fields();
    Map<String, ExportedTag> tags = new LinkedHashMap<>();
    var comments = new CommentReader(xml, limits);
    while (xml.nextChild()) {
      String name = xml.name();
      if (FIELDS.contains(name)) {
        fields.put(name, xml.text(budget));
      } else if (name.equals("category")) {
        tag(tags, budget);
      } else if (name.equals("wp:comment")) {
        comments.read();
      } else {
        xml.skip();
      }
    }
    handOn(fields, List.copyOf(tags.values()), comments);
  }

  private void tag(Map<String, ExportedTag> tags, Budget budget)
      throws IOException, UnreadableExport {
    String domain = xml.attribute("domain");
    String nicename = xml.attribute("nicename");
    xml.spend(budget, nicename.length() + 64);
    String name = PlainText.line(xml.text(budget));
    // WXR 1.0 has each term twice, first without these attributes.
    boolean term = Set.of("category", "post_tag", "tag").contains(domain) && !nicename.isBlank();
    String slug = term ? Slugs.of(nicename, name) : "";
    if (!slug.isEmpty() && !DEFAULT_CATEGORIES.contains(slug)) {
      tags.putIfAbsent(slug, new ExportedTag(slug, name.isEmpty() ? slug : name));
    }
  }

  private void handOn(Fields fields, List<ExportedTag> tags, CommentReader comments) {
    String type = fields.stripped("wp:post_type");
    String title = PlainText.line(fields.get("title"));
    String status = fields.stripped("wp:status");
    Why skipped = whySkipped(type, status);
    if (skipped != null) {
      sink.skipped(new SkippedItem(type, title, skipped));
      return;
    }
    sink.post(post(fields, title, status, type, tags, comments));
    for (String kind : comments.otherKinds()) {
      sink.skipped(new SkippedItem(kind, title, Why.COMMENT_TYPE));
    }
  }

  private static Why whySkipped(String type, String status) {
    if (status.equals("auto-draft")) {
      return Why.REVISION;
    }
    return switch (type) {
      case "post", "page", "" -> null;
      case "attachment" -> Why.ATTACHMENT;
      case "nav_menu_item" -> Why.MENU_ITEM;
      case "revision" -> Why.REVISION;
      default -> Why.OTHER_TYPE;
    };
  }

  private ExportedPost post(
      Fields fields,
      String title,
      String status,
      String type,
      List<ExportedTag> tags,
      CommentReader comments) {
    String id = fields.stripped("wp:post_id");
    if (id.isEmpty()) {
      id = fields.stripped("guid").isEmpty() ? "item-" + number : fields.stripped("guid");
    }
    String source = fields.get("content:encoded");
    Instant published =
        ExportedDates.first(
            fields.get("wp:post_date_gmt"), fields.get("wp:post_date"), fields.get("pubDate"));
    return new ExportedPost(
        id,
        title,
        Slugs.of(fields.get("wp:post_name"), title, "post-" + id, "post-" + number),
        fields.stripped("link"),
        fields.stripped("dc:creator"),
        PostHtml.of(source),
        source,
        PostHtml.excerpt(fields.get("excerpt:encoded"), source),
        published,
        ExportedDates.first(fields.get("wp:post_modified_gmt"), fields.get("wp:post_modified")),
        status(status),
        type.equals("page") ? Kind.PAGE : Kind.POST,
        fields.stripped("wp:comment_status").equals("open"),
        !fields.get("wp:post_password").isBlank(),
        tags,
        comments.comments(published));
  }

  private static PostStatus status(String exported) {
    return switch (exported) {
      case "publish" -> PostStatus.PUBLISHED;
      case "private" -> PostStatus.PRIVATE;
      case "future" -> PostStatus.SCHEDULED;
      case "pending" -> PostStatus.PENDING;
      case "trash" -> PostStatus.TRASHED;
      default -> PostStatus.DRAFT;
    };
  }
}

package org.veilleuse.core.exchange;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.veilleuse.core.exchange.ExportedComment.CommentKind;
import org.veilleuse.core.exchange.ExportedComment.CommentStatus;
import org.veilleuse.core.exchange.UnreadableExport.Reason;

/** Reads the comments of one item. */
final class CommentReader {
  private static final int OVERHEAD = 100;
  private static final Set<String> FIELDS =
      Set.of(
          "wp:comment_id",
          "wp:comment_author",
          "wp:comment_author_email",
          "wp:comment_author_url",
          "wp:comment_date",
          "wp:comment_date_gmt",
          "wp:comment_content",
          "wp:comment_approved",
          "wp:comment_type",
          "wp:comment_parent");

  private final Xml xml;
  private final Limits limits;
  private final Budget budget;
  private final List<Fields> read = new ArrayList<>();
  private final Set<String> otherKinds = new TreeSet<>();

  CommentReader(Xml xml, Limits limits) {
    this.xml = xml;
    this.limits = limits;
    budget = new Budget(limits.commentCharacters());
  }

  void read() throws IOException, UnreadableExport {
    if (read.size() == limits.comments()) {
      throw xml.unreadable(Reason.TOO_LARGE, "an item has too many comments");
    }
    xml.spend(budget, OVERHEAD);
    var fields = new Fields();
    while (xml.nextChild()) {
      if (FIELDS.contains(xml.name())) {
        fields.put(xml.name(), xml.text(budget));
      } else {
        xml.skip();
      }
    }
    if (kind(fields) == null) {
      otherKinds.add(fields.stripped("wp:comment_type"));
    } else {
      read.add(fields);
    }
  }

  /** Types of comments, such as order notes, that were left out. */
  Set<String> otherKinds() {
    return otherKinds;
  }

  /**
   * The comments that were read.
   *
   * @param published the date of their post, or null
   */
  List<ExportedComment> comments(Instant published) {
    List<ExportedComment> comments = new ArrayList<>(read.size());
    for (Fields fields : read) {
      comments.add(comment(fields, published, comments.size() + 1));
    }
    return comments;
  }

  private static ExportedComment comment(Fields fields, Instant published, int number) {
    String id = fields.stripped("wp:comment_id");
    String parent = fields.stripped("wp:comment_parent");
    String html = fields.get("wp:comment_content");
    Instant submitted =
        ExportedDates.first(fields.get("wp:comment_date_gmt"), fields.get("wp:comment_date"));
    if (submitted == null) {
      submitted = published == null ? Instant.EPOCH : published;
    }
    return new ExportedComment(
        id.isEmpty() ? "comment-" + number : id,
        parent.isEmpty() || parent.equals("0") || parent.equals(id) ? null : parent,
        PlainText.line(fields.get("wp:comment_author")),
        fields.stripped("wp:comment_author_email"),
        fields.stripped("wp:comment_author_url"),
        html,
        PlainText.of(html),
        submitted,
        status(fields.stripped("wp:comment_approved")),
        kind(fields));
  }

  private static CommentStatus status(String exported) {
    return switch (exported) {
      case "1", "approve", "approved" -> CommentStatus.APPROVED;
      case "spam" -> CommentStatus.SPAM;
      case "trash", "post-trashed" -> CommentStatus.TRASHED;
      default -> CommentStatus.HELD;
    };
  }

  private static CommentKind kind(Fields fields) {
    return switch (fields.stripped("wp:comment_type")) {
      case "", "comment" -> CommentKind.COMMENT;
      case "pingback" -> CommentKind.PINGBACK;
      case "trackback" -> CommentKind.TRACKBACK;
      default -> null;
    };
  }
}

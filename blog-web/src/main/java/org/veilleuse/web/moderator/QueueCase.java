package org.veilleuse.web.moderator;

import java.util.List;
import org.veilleuse.core.post.PostName;
import org.veilleuse.moderation.comment.QueueItem;

/**
 * A waiting comment on the moderator's desk: what it says, why it was flagged, and what the
 * moderator types.
 */
public class QueueCase {

  private final QueueItem item;
  private final PostName post;
  private final List<MarkedText.Piece> pieces;
  private final List<Reason> flags;
  private final List<Reason> protections;
  private String reason;
  private String siteRule = "";

  QueueCase(
      QueueItem item,
      PostName post,
      List<MarkedText.Piece> pieces,
      List<Reason> flags,
      List<Reason> protections,
      String reason) {
    this.item = item;
    this.post = post;
    this.pieces = pieces;
    this.flags = flags;
    this.protections = protections;
    this.reason = reason;
  }

  public QueueItem getItem() {
    return item;
  }

  /** Which comment in which version the form is about, for example {@code 712.3}. */
  public String getMark() {
    return item.id() + "." + item.version();
  }

  /** The post it was written under, or null if that is gone. */
  public PostName getPost() {
    return post;
  }

  public List<MarkedText.Piece> getPieces() {
    return pieces;
  }

  public List<Reason> getFlags() {
    return flags;
  }

  public List<Reason> getProtections() {
    return protections;
  }

  /** The patterns of the flags, each once. */
  public List<String> getPatterns() {
    return flags.stream().map(Reason::pattern).distinct().toList();
  }

  /** The kinds of the protections, each once. */
  public List<String> getKinds() {
    return protections.stream().map(Reason::kind).distinct().toList();
  }

  /** Three levels for the eye: 0 nothing flagged, 1 to 3 light, medium, grave. */
  public int getLevel() {
    return level(item.severity());
  }

  static int level(int severity) {
    return (severity + 1) / 2;
  }

  /** Whether all that was found is too little for the comment to be flagged. */
  public boolean isWeak() {
    return item.screened() && item.severity() == 0 && !flags.isEmpty();
  }

  /** What the screening says of it, as the messages call it. */
  public String getSaid() {
    if (!item.screened()) {
      return "queue.unscreened";
    }
    return "queue.level." + (isWeak() ? "weak" : getLevel());
  }

  /** What the commenter will read if the comment is rejected. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** The number of the site's rule that was chosen, as it was sent; empty if none. */
  public String getSiteRule() {
    return siteRule;
  }

  void setSiteRule(String siteRule) {
    this.siteRule = siteRule == null ? "" : siteRule;
  }
}

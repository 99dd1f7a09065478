package org.veilleuse.core.exchange;

import java.time.Instant;

/**
 * A comment of the exported blog. Nothing is null but the parent's id.
 *
 * @param externalId what the exporting blog calls it, never blank
 * @param parentExternalId the comment that this one answers, or null; may be absent from the file
 * @param author plain text, may be empty
 * @param email as exported, unchecked, may be empty
 * @param url as exported, unchecked, may be empty
 * @param html the text as exported; <strong>not sanitised</strong>
 * @param text the text as plain text: lines as the reader saw them, links as {@code label (url)}
 * @param submittedAt the post's date where the comment has none, at worst {@link Instant#EPOCH}
 */
public record ExportedComment(
    String externalId,
    String parentExternalId,
    String author,
    String email,
    String url,
    String html,
    String text,
    Instant submittedAt,
    CommentStatus status,
    CommentKind kind) {

  /** What was decided about the comment; a status that is not known is held. */
  public enum CommentStatus {
    APPROVED,
    HELD,
    SPAM,
    TRASHED
  }

  /** Written by a person, or sent by a blog that linked to the post. */
  public enum CommentKind {
    COMMENT,
    PINGBACK,
    TRACKBACK
  }
}

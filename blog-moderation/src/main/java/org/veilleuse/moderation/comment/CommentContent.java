package org.veilleuse.moderation.comment;

/**
 * What nobody may change of a comment once it is stored. The entry that tells of its arrival holds
 * a keyed digest of it: the trail is given out, and a plain one would tell short texts to whoever
 * tries some.
 *
 * @param replyTo null unless it is a reply
 * @param submittedAt in microseconds since 1970
 */
public record CommentContent(
    long id, String thread, Long replyTo, String pseudonym, String text, long submittedAt) {

  /** How a comment stands to what was sealed of it. */
  public enum Seal {
    /** It is as it came. */
    FITS,
    /** Something of it was changed. */
    BROKEN,
    /** It came before there were such digests. */
    NONE
  }

  static CommentContent of(Comment comment) {
    return new CommentContent(
        comment.id,
        comment.thread,
        comment.replyTo,
        comment.pseudonym,
        comment.text,
        comment.submittedAt);
  }

  String digest(SiteKey key) {
    return key.mac(
        "comment-content",
        Long.toString(id),
        thread,
        replyTo == null ? null : replyTo.toString(),
        pseudonym,
        text,
        Long.toString(submittedAt));
  }

  /**
   * Compares it with what was sealed.
   *
   * @param arrival detail of the entry that tells of its arrival; may be null
   */
  public Seal seal(String arrival, SiteKey key) {
    String sealed = AuditDetail.of(arrival).figures().get(AuditDetail.CONTENT);
    if (sealed == null) {
      return Seal.NONE;
    }
    return sealed.equals(digest(key)) ? Seal.FITS : Seal.BROKEN;
  }
}

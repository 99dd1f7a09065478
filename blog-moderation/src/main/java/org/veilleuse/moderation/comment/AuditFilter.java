package org.veilleuse.moderation.comment;

/**
 * Which audit entries are asked for; null asks for any.
 *
 * @param actor exactly this name
 * @param commentId those about this comment
 */
public record AuditFilter(String actor, Action action, Long commentId) {

  /** All of them. */
  public static final AuditFilter ALL = new AuditFilter(null, null, null);
}

package org.veilleuse.moderation.comment;

/**
 * A published comment that a reader may report.
 *
 * @param person who wrote it, as far as the blog knows: the same for comments of the same person;
 *     never shown
 */
public record Reportable(long id, ThreadId thread, String person) {

  /** Names the comment only. */
  @Override
  public String toString() {
    return "Reportable[" + id + "]";
  }
}

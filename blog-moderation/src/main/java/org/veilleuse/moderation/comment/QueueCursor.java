package org.veilleuse.moderation.comment;

import java.util.Optional;

/**
 * Where a page of the queue ended: severity, time and id of its last item.
 *
 * @param published whether that was one of the reported comments, which come first
 */
record QueueCursor(boolean published, int severity, long submittedAt, long id) {

  static QueueCursor after(Comment comment) {
    return new QueueCursor(
        comment.status == Status.PUBLISHED, comment.severity, comment.submittedAt, comment.id);
  }

  /** Empty for null and for anything that {@link #text} did not write. */
  static Optional<QueueCursor> parse(String text) {
    if (text == null || text.length() > 60) {
      return Optional.empty();
    }
    int first = text.indexOf('_');
    int last = text.lastIndexOf('_');
    if (first < 0 || first == last) {
      return Optional.empty();
    }
    boolean published = text.startsWith("p");
    try {
      return Optional.of(
          new QueueCursor(
              published,
              Integer.parseInt(text.substring(published ? 1 : 0, first)),
              Long.parseLong(text.substring(first + 1, last)),
              Long.parseLong(text.substring(last + 1))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String text() {
    return (published ? "p" : "") + severity + "_" + submittedAt + "_" + id;
  }
}

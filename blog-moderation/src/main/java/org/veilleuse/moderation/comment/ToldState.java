package org.veilleuse.moderation.comment;

import java.util.EnumSet;
import java.util.Set;

/**
 * The state of a comment as the latest step tells that brought it there.
 *
 * @param statuses more than one where entries of earlier versions do not tell
 * @param reason that the commenter was given, or null
 */
record ToldState(Set<Status> statuses, String reason) {

  /** Of the steps by which a comment changes its state. */
  static ToldState after(Action action, String detail) {
    AuditDetail told = AuditDetail.of(detail);
    String status = told.figures().get(AuditDetail.STATUS);
    if (status != null) {
      Set<Status> named = EnumSet.allOf(Status.class);
      named.removeIf(one -> !one.name().equals(status));
      return new ToldState(named, null);
    }
    return switch (action) {
      case SUBMITTED -> new ToldState(Set.of(Status.HELD), null);
      case APPROVED, LEFT_PUBLISHED -> new ToldState(Set.of(Status.PUBLISHED), told.words());
      case PUBLISHED_TRUSTED, APPROVED_AT_ORIGIN, APPEAL_UPHELD ->
          new ToldState(Set.of(Status.PUBLISHED), null);
      case REJECTED -> new ToldState(Set.of(Status.REJECTED), told.words());
      case MARKED_SPAM -> new ToldState(Set.of(Status.SPAM), told.words());
      // Published again if it had been reported.
      case TAKEN_BACK -> new ToldState(Set.of(Status.HELD, Status.PUBLISHED), null);
      case IMPORTED -> new ToldState(EnumSet.allOf(Status.class), null);
      default -> throw new IllegalArgumentException(action + " changes no state.");
    };
  }
}

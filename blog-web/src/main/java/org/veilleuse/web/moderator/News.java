package org.veilleuse.web.moderator;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Optional;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.ClaimChanged;
import org.veilleuse.moderation.comment.StepTaken;

/**
 * What the moderators' open pages are told of one comment: its number, what happened, and which
 * moderator did it. Never a text or a pseudonym.
 *
 * @param kind {@code waits}, {@code screened}, which may have waited for long, {@code decided},
 *     {@code claimed}, {@code freed} or {@code opinion}
 * @param by a moderator's name; null where it was none
 * @param step the name of the step of the trail; null where a comment was only sent or screened
 * @param at when it became known here
 */
record News(String kind, long id, String by, String step, Instant at) {

  /** Empty if the queue does not change by it. */
  static Optional<News> of(StepTaken step, Instant now) {
    if (step.commentId() == null || step.action() == null) {
      return Optional.empty();
    }
    return switch (step.action()) {
      case APPROVED, REJECTED, MARKED_SPAM, LEFT_PUBLISHED -> Optional.of(by("decided", step, now));
      case OPINION_ASKED, OPINION_GIVEN, OPINION_WITHDRAWN -> Optional.of(by("opinion", step, now));
      case NOTED,
          TRAIL_EXPORTED,
          APPEALED,
          APPEAL_UPHELD,
          APPEAL_KEPT,
          APPROVED_AT_ORIGIN,
          BOUNDARY_SET,
          BOUNDARY_TAKEN_BACK,
          COMMENTER_LIMITED,
          COMMENTER_PAUSED,
          COMMENTER_BLOCKED,
          MEASURE_LIFTED,
          MEASURE_ENDED,
          PUBLISHED_TRUSTED,
          REPORTED,
          EVIDENCE_GIVEN,
          MAILED ->
          Optional.empty();
      // Whoever shows it already shows what it was.
      case TAKEN_BACK, BROUGHT_BACK ->
          Optional.of(new News("waits", step.commentId(), null, step.action().name(), now));
      case SCREENED, SCREENING_FAILED -> Optional.of(of("screened", step, now));
      // Whatever else is done to a comment may have brought it into the queue: the page asks.
      default -> Optional.of(of("waits", step, now));
    };
  }

  private static News of(String kind, StepTaken step, Instant now) {
    return new News(kind, step.commentId(), null, null, now);
  }

  private static News by(String kind, StepTaken step, Instant now) {
    Action action = step.action();
    return new News(kind, step.commentId(), step.actor(), action.name(), now);
  }

  static News of(ClaimChanged claim, Instant now) {
    String kind = claim.held() ? "claimed" : "freed";
    return new News(kind, claim.commentId(), claim.moderator(), null, now);
  }

  JsonObject json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("kind", kind).add("id", Long.toString(id));
    if (by != null) {
      json.add("by", by);
    }
    if (step != null) {
      json.add("step", step);
    }
    return json.build();
  }
}

package org.veilleuse.web.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.veilleuse.moderation.comment.AuditMark;
import org.veilleuse.moderation.comment.AuditTrail;
import org.veilleuse.moderation.comment.AuditVerification;
import org.veilleuse.web.reader.Words;

/** Verifies the audit trail, once at a time: it reads all of it. */
@ApplicationScoped
public class Verifying {

  private final Semaphore turn = new Semaphore(1);
  private AuditTrail trail;

  protected Verifying() {}

  @Inject
  Verifying(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * Nothing if another verification is under way.
   *
   * @param expected may be null
   */
  Optional<AuditVerification> run(AuditMark expected) {
    if (!turn.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(trail.verify(expected));
    } finally {
      turn.release();
    }
  }

  /**
   * For the command line: the lines of the report.
   *
   * @param expected a mark as it was typed, or null
   */
  List<String> report(String expected, Locale locale) {
    AuditMark mark;
    try {
      mark = VerifiedTrail.expected(expected);
    } catch (IllegalArgumentException e) {
      return List.of("FAILED " + Words.say(locale, "audit.no-mark"));
    }
    return run(mark)
        .map(verified -> VerifiedTrail.report(verified, locale))
        .orElseGet(() -> List.of("FAILED " + Words.say(locale, "audit.busy")));
  }
}

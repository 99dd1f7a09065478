package org.veilleuse.moderation.commenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.AuditedWork;

/**
 * Limits, pauses and blocks of one commenter, by the identity that came with a comment; one of a
 * kind at a time. They are obeyed when a comment is submitted, from the moment they are set to the
 * moment they end. Every method joins the caller's transaction if there is one.
 */
@ApplicationScoped
public class Measures {

  private static final int MOST = 200;

  private final AuditedWork work;
  private final Clock clock;
  private final MeasureStep steps;
  private final MeasureReader reader;

  /** For the container's proxy only. */
  protected Measures() {
    work = null;
    clock = null;
    steps = null;
    reader = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Measures(EntityManager entities, AuditedWork work, Clock clock) {
    this.work = work;
    this.clock = clock;
    this.reader = new MeasureReader(entities);
    this.steps = new MeasureStep(entities, work, reader);
  }

  /**
   * Sets a measure, unless one of its kind holds for the commenter already.
   *
   * @throws MeasureRefused if something is missing or wrong, or the commenter is not known
   */
  public MeasureOutcome set(MeasureOrder order) throws MeasureRefused {
    MeasureOrder tidy = order.tidy();
    tidy.check(clock.instant());
    return work.write(() -> steps.set(tidy, clock.instant()));
  }

  /**
   * Ends a measure, unless somebody or time has ended it.
   *
   * @param moderator 1 to 200 characters
   */
  public MeasureOutcome lift(long id, String moderator) {
    if (moderator.isBlank() || moderator.length() > 200) {
      throw new IllegalArgumentException("A moderator's name has 1 to 200 characters.");
    }
    return work.write(() -> steps.lift(id, moderator, clock.instant()));
  }

  /**
   * Writes down which measures time has ended. They have not been obeyed since, written down or
   * not.
   *
   * @return how many
   */
  public int endExpired() {
    boolean any = work.read(() -> reader.anyDue(clock.instant()));
    return any ? work.write(() -> steps.endAll(clock.instant())) : 0;
  }

  /**
   * A page of all measures.
   *
   * @param inForce whether those that hold are listed, or those that have ended
   * @param before {@link MeasurePage#next} of the page before; null for the first
   * @param size 1 to 200
   */
  public MeasurePage page(boolean inForce, Long before, int size) {
    int most = Math.max(1, Math.min(size, MOST));
    Instant now = clock.instant();
    List<Measure> found = work.read(() -> reader.list(inForce, before, now, most + 1));
    boolean more = found.size() > most;
    return new MeasurePage(
        more ? found.subList(0, most) : found, more ? found.get(most - 1).id() : null);
  }

  /** What cards say of the commenters of at most 200 comments, in one query. */
  public Map<Long, CommenterCard> cards(Collection<Long> comments) {
    List<Long> asked = comments.stream().distinct().limit(MOST).toList();
    return asked.isEmpty() ? Map.of() : work.read(() -> reader.cards(asked, clock.instant()));
  }
}

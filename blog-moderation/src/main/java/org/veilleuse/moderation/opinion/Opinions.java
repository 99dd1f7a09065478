package org.veilleuse.moderation.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.HeldComments;
import org.veilleuse.moderation.comment.HeldComments.Step;
import org.veilleuse.moderation.comment.Notes;

/**
 * Second opinions. One moderator asks about a comment in the queue, others say what they would do;
 * any of them may decide, the asker only once somebody has answered. A decision ends the question,
 * and so does whoever asked. Of the same thing said twice the second changes nothing. Every method
 * joins the caller's transaction if there is one.
 */
@ApplicationScoped
public class Opinions {

  /** The longest question or answer, in UTF-16 units. */
  public static final int MOST_WORDS = 500;

  /** Under it the trail has the {@link Leaning} of an opinion, among its figures. */
  public static final String LEANING = "leaning";

  private static final int MOST_ASKED = 200;

  private final HeldComments held;
  private final Clock clock;
  private final OpinionRows rows;

  /** For the container's proxy only. */
  protected Opinions() {
    held = null;
    clock = null;
    rows = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Opinions(EntityManager entities, HeldComments held, Clock clock) {
    this.held = held;
    this.clock = clock;
    this.rows = new OpinionRows(entities);
  }

  /** Whether this can be said with a question or an opinion: nothing, or a sentence. */
  public static boolean acceptable(String words) {
    return words == null
        || words.isBlank()
        || (words.length() <= MOST_WORDS && Notes.acceptable(words));
  }

  /**
   * Asks about a comment.
   *
   * @param version of the comment that the moderator saw
   * @param words may be null or blank
   * @param moderator 1 to 200 characters
   * @throws IllegalArgumentException if the words are not {@link #acceptable}
   */
  public Outcome ask(long commentId, int version, String words, String moderator) {
    String said = clean(words);
    return held.step(
        commentId,
        version,
        Outcome.GONE,
        () -> {
          String asker = rows.asker(commentId, version);
          if (asker != null) {
            return Step.unchanged(asker.equals(moderator) ? Outcome.DONE : Outcome.ASKED_ALREADY);
          }
          rows.ask(commentId, version, said, moderator, now());
          return new Step<>(Outcome.DONE, Action.OPINION_ASKED, moderator, Map.of(), said);
        });
  }

  /**
   * Says what one would do, instead of what one said before if one had.
   *
   * @param words may be null or blank
   * @throws IllegalArgumentException if the words are not {@link #acceptable}
   */
  public Outcome give(
      long commentId, int version, Leaning leaning, String words, String moderator) {
    String said = clean(words);
    return held.step(
        commentId,
        version,
        Outcome.GONE,
        () -> {
          String asker = rows.asker(commentId, version);
          if (asker == null || asker.equals(moderator)) {
            return Step.unchanged(asker == null ? Outcome.NOT_ASKED : Outcome.OWN_QUESTION);
          }
          if (!rows.give(commentId, version, leaning, said, moderator, now())) {
            return Step.unchanged(Outcome.DONE);
          }
          return new Step<>(
              Outcome.DONE, Action.OPINION_GIVEN, moderator, Map.of(LEANING, leaning.name()), said);
        });
  }

  /** Withdraws one's question, and with it what was answered; the trail keeps both. */
  public Outcome withdraw(long commentId, int version, String moderator) {
    return held.step(
        commentId,
        version,
        Outcome.GONE,
        () -> {
          if (!moderator.equals(rows.asker(commentId, version))) {
            return Step.unchanged(Outcome.NOT_ASKED);
          }
          rows.remove(commentId, version);
          return new Step<>(Outcome.DONE, Action.OPINION_WITHDRAWN, moderator, Map.of(), null);
        });
  }

  /** The questions about these comments, by comment; at most 200 comments are looked at. */
  public Map<Long, Question> about(Collection<Long> comments) {
    List<Long> asked = comments.stream().distinct().limit(MOST_ASKED).toList();
    return asked.isEmpty() ? Map.of() : held.read(() -> rows.about(asked));
  }

  private long now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
  }

  private static String clean(String words) {
    if (!acceptable(words)) {
      throw new IllegalArgumentException("A sentence has at most 500 readable characters.");
    }
    return words == null || words.isBlank() ? null : words.strip();
  }
}

package org.veilleuse.moderation.shield;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AuditedWork;
import org.veilleuse.moderation.comment.AuditedWork.Told;
import org.veilleuse.moderation.comment.OneLine;
import org.veilleuse.moderation.shield.ShieldRefused.Reason;

/**
 * Who may comment on the whole blog, for a bad day: everybody, only those of whom a comment is
 * published, or nobody; until a time, or until somebody says otherwise. Comments that wait, their
 * receipts, appeals and boundaries are none of its business. Every method joins the caller's
 * transaction if there is one.
 */
@ApplicationScoped
public class Shields {

  /** The longest sentence for readers, in UTF-16 units. */
  public static final int MOST_SENTENCE = 300;

  /** Under which the trail says what was ordered: the name of an {@link Openness}. */
  public static final String OPENNESS = "openness";

  /** Under which the trail says until when: an instant as ISO 8601 writes it. */
  public static final String UNTIL = "until";

  private static final Duration LONGEST = Duration.ofDays(366);

  private final EntityManager entities;
  private final AuditedWork work;
  private final Clock clock;
  private final Consumer<ShieldChanged> announce;

  /** For the container's proxy only. */
  protected Shields() {
    entities = null;
    work = null;
    clock = null;
    announce = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Shields(
      EntityManager entities, AuditedWork work, Clock clock, Event<ShieldChanged> changed) {
    this(entities, work, clock, changed::fire);
  }

  /** The same without a container. */
  public Shields(
      EntityManager entities, AuditedWork work, Clock clock, Consumer<ShieldChanged> announce) {
    this.entities = entities;
    this.work = work;
    this.clock = clock;
    this.announce = announce;
  }

  /** What holds now: open once the time is over, whether or not {@link #end} came by. */
  public Shield now() {
    Shield stored = work.read(() -> ShieldRow.read(entities));
    return isOver(stored) ? stored.over() : stored;
  }

  /**
   * Follows an order. One that would change nothing changes nothing.
   *
   * @param by 1 to 200 characters
   * @throws ShieldRefused if the end is past or too far away, a sentence cannot be shown, or the
   *     version is not the last one
   */
  public void order(ShieldOrder order, String by) throws ShieldRefused {
    Instant now = clock.instant();
    Shield wanted = wanted(order, by, now);
    work.step(
        () -> {
          Shield stored = ShieldRow.read(entities);
          if (same(isOver(stored) ? stored.over() : stored, wanted)) {
            return null;
          }
          if (!ShieldRow.write(entities, wanted)) {
            throw new ShieldRefused(Reason.CHANGED_MEANWHILE);
          }
          announce.accept(new ShieldChanged(wanted.openness()));
          return told(wanted, wanted.up() ? Action.SHIELD_RAISED : Action.SHIELD_LIFTED);
        });
  }

  /**
   * Opens comments whose time is over, so that pages that were made before say so too.
   *
   * @return whether there was something to open
   */
  public boolean end() {
    if (!isOver(
        work.read(() -> ShieldRow.read(entities)))) { // Nobody waits for a turn every minute.
      return false;
    }
    return work.step(
        () -> {
          Shield stored = ShieldRow.read(entities);
          Instant now = clock.instant();
          Shield open = new Shield(Openness.OPEN, null, null, null, null, now, stored.version());
          if (!isOver(stored) || !ShieldRow.write(entities, open)) {
            return null;
          }
          announce.accept(new ShieldChanged(Openness.OPEN));
          return new Told("blog", Action.SHIELD_ENDED, Map.of(), null);
        });
  }

  private Shield wanted(ShieldOrder order, String by, Instant now) throws ShieldRefused {
    boolean up = order.openness() != Openness.OPEN;
    Instant until =
        up && order.until() != null ? order.until().truncatedTo(ChronoUnit.MICROS) : null;
    if (until != null && !until.isAfter(now)) {
      throw new ShieldRefused(Reason.UNTIL_PAST);
    }
    if (until != null && until.isAfter(now.plus(LONGEST))) {
      throw new ShieldRefused(Reason.UNTIL_FAR);
    }
    String french = clean(order.sentenceFr());
    String english = clean(order.sentenceEn());
    return new Shield(
        order.openness(), until, up ? french : null, up ? english : null, by, now, order.version());
  }

  private static String clean(String typed) throws ShieldRefused {
    String line = OneLine.of(typed);
    if (line != null && line.length() > MOST_SENTENCE) {
      throw new ShieldRefused(Reason.SENTENCE_TOO_LONG);
    }
    if (line != null && !OneLine.readable(line)) {
      throw new ShieldRefused(Reason.SENTENCE_UNREADABLE);
    }
    return line;
  }

  private boolean isOver(Shield stored) {
    return stored.up() && stored.until() != null && !stored.until().isAfter(clock.instant());
  }

  private static boolean same(Shield one, Shield other) {
    return one.openness() == other.openness()
        && Objects.equals(one.until(), other.until())
        && Objects.equals(one.sentenceFr(), other.sentenceFr())
        && Objects.equals(one.sentenceEn(), other.sentenceEn());
  }

  private static Told told(Shield shield, Action action) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put(OPENNESS, shield.openness().name());
    if (shield.until() != null) {
      figures.put(UNTIL, shield.until().toString());
    }
    String words =
        Stream.of(shield.sentenceFr(), shield.sentenceEn())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" / "));
    return new Told(shield.by(), action, figures, words.isEmpty() ? null : words);
  }
}

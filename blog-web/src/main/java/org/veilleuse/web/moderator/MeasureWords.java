package org.veilleuse.web.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AuditDetail;
import org.veilleuse.moderation.comment.MeasureKind;
import org.veilleuse.moderation.commenter.Measure;
import org.veilleuse.web.reader.Words;

/** Puts measures towards commenters into words of the page's language. */
@Named
@ApplicationScoped
public class MeasureWords {

  private static final Set<Action> ACTIONS =
      EnumSet.of(
          Action.COMMENTER_LIMITED,
          Action.COMMENTER_PAUSED,
          Action.COMMENTER_BLOCKED,
          Action.MEASURE_LIFTED,
          Action.MEASURE_ENDED,
          Action.PUBLISHED_TRUSTED);

  private static final List<String> KINDS =
      Stream.of(MeasureKind.values()).map(MeasureKind::name).toList();

  private Words words;

  protected MeasureWords() {}

  @Inject
  MeasureWords(Words words) {
    this.words = words;
  }

  /** What holds and how long, for example {@code Paused, until 5 December 2026 included}. */
  public String what(Measure measure) {
    String kind = words.say("measure.is." + measure.kind(), number(measure.perDay()));
    return measure.until() == null
        ? words.say("measure.until-lifted", kind)
        : words.say("measure.until", kind, last(measure.until()));
  }

  /** Who set it and when; and if it has ended, how. */
  public String history(Measure measure) {
    String set = words.say("measure.set", measure.setBy(), words.dateAndTime(measure.setAt()));
    if (measure.inForce()) {
      return set;
    }
    String at = words.dateAndTime(measure.endedAt());
    return set
        + " "
        + (measure.endedBy() == null
            ? words.say("measure.ended", at)
            : words.say("measure.lifted", measure.endedBy(), at));
  }

  /** Moderators choose the last day; what is stored is the first moment after it. */
  private String last(Instant until) {
    return words.date(until.minusMillis(1));
  }

  static boolean tells(Action action) {
    return action != null && ACTIONS.contains(action);
  }

  /** What the audit trail says of such a step. */
  String trail(Action action, AuditDetail detail) {
    Map<String, String> figures = detail.figures();
    return switch (action) {
      case MEASURE_LIFTED, MEASURE_ENDED -> kind(figures.get(AuditDetail.KIND));
      case PUBLISHED_TRUSTED ->
          words.say(
              "trail.trusted",
              number(figures.get(AuditDetail.APPROVED)),
              number(figures.get(AuditDetail.AFTER)));
      default ->
          Stream.of(perDay(figures), until(figures.get(AuditDetail.UNTIL)), detail.words())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" – "));
    };
  }

  private String perDay(Map<String, String> figures) {
    String perDay = figures.get(AuditDetail.PER_DAY);
    return perDay == null ? null : words.say("trail.per-day", number(perDay));
  }

  private String until(String until) {
    try {
      return until == null ? null : words.say("trail.until", last(Instant.parse(until)));
    } catch (DateTimeParseException e) {
      return until;
    }
  }

  private String kind(String kind) {
    return KINDS.contains(String.valueOf(kind)) ? words.say("measure.kind." + kind) : "";
  }

  private static int number(Integer number) {
    return number == null ? 0 : number;
  }

  // The trail may have been tampered with, and is told all the same.
  private static int number(String digits) {
    try {
      return digits == null ? 0 : Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}

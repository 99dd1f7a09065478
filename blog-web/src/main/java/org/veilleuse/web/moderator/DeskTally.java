package org.veilleuse.web.moderator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.veilleuse.moderation.comment.AlreadyDecided;
import org.veilleuse.moderation.comment.AwaitsOpinion;
import org.veilleuse.moderation.comment.Decided;
import org.veilleuse.moderation.comment.DecisionOutcome;
import org.veilleuse.moderation.comment.Verdict;
import org.veilleuse.web.reader.Words;

/** What came of the decisions of a selection, one after the other, and how it is told. */
final class DeskTally {

  /** Of so many decisions that somebody else was faster with it is said who decided what. */
  static final int MOST_TOLD = 5;

  private final LongFunction<String> pseudonym;
  private final Locale locale;
  private final List<String> settled = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private final List<String> undo = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();
  private final List<Long> losers = new ArrayList<>();
  private int awaited;
  private int unseen;

  /**
   * @param pseudonym of whoever wrote the comment with this id; empty if there is no such comment
   */
  DeskTally(LongFunction<String> pseudonym, Locale locale) {
    this.pseudonym = pseudonym;
    this.locale = locale;
  }

  void add(Mark mark, DecisionOutcome outcome) {
    String id = Long.toString(mark.id());
    if (outcome instanceof AwaitsOpinion) {
      awaited++;
    } else if (outcome instanceof Decided done) {
      unseen += done.unseen();
      settled.add(id);
      undo.add(mark.decided().toString());
    } else if (outcome instanceof AlreadyDecided other) {
      settled.add(id);
      losers.add(mark.id());
      if (losers.size() <= MOST_TOLD) {
        lost.add(lost(other.by(), other.verdict(), pseudonym.apply(mark.id()), locale));
      }
    } else if (pseudonym.apply(mark.id()).isEmpty()) {
      settled.add(id);
    } else {
      changed.add(id);
    }
  }

  /** What one of several who lost is told. */
  static String lost(String by, Verdict verdict, String who, Locale locale) {
    return Words.say(locale, "queue.bulk.lost." + verdict, TrailWords.who(by, locale), who);
  }

  /** What is added for those who lost as well, or nothing. */
  static List<String> more(int lost, Locale locale) {
    return lost > MOST_TOLD
        ? List.of(Words.say(locale, "queue.bulk.lost-more", lost - MOST_TOLD))
        : List.of();
  }

  /** What is added where a decision was not made, and the comment still waits; or nothing. */
  static String waiting(int awaited, int changed, Locale locale) {
    return (awaited > 0 ? " " + Words.say(locale, "opinion.awaited-some", awaited) : "")
        + (changed > 0 ? " " + Words.say(locale, "queue.bulk.changed", changed) : "");
  }

  /** What is added where reports came too late to be seen, or nothing. */
  static String unseen(int unseen, Locale locale) {
    return unseen > 0 ? " " + Words.say(locale, "reports.unseen", unseen) : "";
  }

  String message(Verdict verdict) {
    return Words.say(locale, "queue.bulk." + verdict, undo.size(), missed())
        + waiting(awaited, changed.size(), locale);
  }

  private int missed() {
    return settled.size() - undo.size();
  }

  /**
   * @param all how many were to be decided
   */
  DeskResult result(int all, String message) {
    String kind = undo.size() == all ? "good" : all == 1 && !losers.isEmpty() ? "taken" : "bad";
    StringBuilder query =
        new StringBuilder("done=" + undo.size() + "&missed=" + missed())
            .append("&awaited=" + awaited + "&changed=" + changed.size());
    losers.stream().limit(MOST_TOLD).forEach(id -> query.append("&lost=").append(id));
    List<String> told = new ArrayList<>();
    if (all > 1) {
      told.addAll(lost);
      told.addAll(more(losers.size(), locale));
    }
    return new DeskResult(
        kind,
        message + unseen(unseen, locale),
        settled,
        changed,
        told,
        undo,
        query.toString(),
        null);
  }
}

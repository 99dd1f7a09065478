package org.veilleuse.web.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.veilleuse.moderation.comment.AlreadyDecided;
import org.veilleuse.moderation.comment.AwaitsOpinion;
import org.veilleuse.moderation.comment.Decided;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.DecisionOutcome;
import org.veilleuse.moderation.comment.ReviewQueue;
import org.veilleuse.moderation.comment.SiteRules;
import org.veilleuse.moderation.comment.TakingBack;
import org.veilleuse.moderation.comment.Verdict;
import org.veilleuse.web.notice.Moderators;
import org.veilleuse.web.reader.Words;

/** Decides one comment or a selection, each in its own version, and says what came of it. */
@ApplicationScoped
class DeskDecisions {

  private ReviewQueue queue;
  private TakingBack takingBack;
  private SiteRules siteRules;
  private Moderators moderators;
  private Signatures signatures;

  DeskDecisions() {}

  @Inject
  DeskDecisions(
      ReviewQueue queue,
      TakingBack takingBack,
      SiteRules siteRules,
      Moderators moderators,
      Signatures signatures) {
    this.queue = queue;
    this.takingBack = takingBack;
    this.siteRules = siteRules;
    this.moderators = moderators;
    this.signatures = signatures;
  }

  /**
   * Decides all of them in the same way.
   *
   * @param reason may be null, which is refused for a rejection
   * @param rule the number of the site's rule that a rejection names; null or empty if none
   */
  DeskResult decide(
      String action,
      List<Mark> marks,
      String reason,
      String rule,
      String moderator,
      Locale locale) {
    Verdict verdict =
        switch (action) {
          case "approve" -> Verdict.APPROVE;
          case "spam" -> Verdict.SPAM;
          default -> Verdict.REJECT;
        };
    String told = verdict == Verdict.REJECT && reason != null ? reason.strip() : "";
    if (marks.isEmpty()) {
      return refused("none", Words.say(locale, "queue.bulk.none"));
    }
    if (verdict == Verdict.REJECT && told.isEmpty()) {
      return refused(
          "reason",
          marks.size() == 1
              ? Words.say(locale, "queue.reason-missing", who(marks, moderator, locale))
              : Words.say(locale, "queue.bulk.reason-missing"));
    }
    if (told.length() > Decision.MOST_REASON || told.indexOf('\0') >= 0) {
      return refused("long", Words.say(locale, "queue.reason-too-long", Decision.MOST_REASON));
    }
    boolean named = verdict == Verdict.REJECT && rule != null && !rule.isEmpty();
    Long siteRule = named ? SiteRuleChoice.of(siteRules.all(), rule) : null;
    if (named && siteRule == null) {
      return refused(
          "rule",
          marks.size() == 1
              ? Words.say(locale, "queue.site-rule-gone", who(marks, moderator, locale))
              : Words.say(locale, "queue.bulk.rule-gone"));
    }
    return settle(marks, verdict, told, siteRule, moderator, locale);
  }

  private String who(List<Mark> marks, String moderator, Locale locale) {
    return signatures.of(marks.get(0).id(), moderator, locale);
  }

  private DeskResult settle(
      List<Mark> marks,
      Verdict verdict,
      String reason,
      Long siteRule,
      String moderator,
      Locale locale) {
    DeskTally tally = new DeskTally(id -> signatures.of(id, moderator, locale), locale);
    DecisionOutcome last = null;
    for (Mark mark : marks) {
      last =
          queue.decide(
              new Decision(
                  mark.id(),
                  mark.version(),
                  verdict,
                  reason,
                  moderator,
                  siteRule,
                  false,
                  mark.seen()));
      tally.add(mark, last);
    }
    String message =
        marks.size() == 1
            ? one(last, verdict, who(marks, moderator, locale), locale)
            : tally.message(verdict);
    return tally.result(marks.size(), message);
  }

  private static String one(DecisionOutcome outcome, Verdict verdict, String who, Locale locale) {
    if (outcome instanceof Decided done) {
      return Words.say(locale, "queue.decided." + verdict, who, done.alsoFolded());
    }
    if (outcome instanceof AlreadyDecided other) {
      return lost(other, who, locale);
    }
    return Words.say(
        locale, outcome instanceof AwaitsOpinion ? "opinion.awaited" : "queue.moved", who);
  }

  /** What whoever loses a race is told: who decided what. */
  static String lost(AlreadyDecided other, String who, Locale locale) {
    return Words.say(
        locale, "queue.lost." + other.verdict(), TrailWords.who(other.by(), locale), who);
  }

  private static DeskResult refused(String why, String message) {
    List<String> none = List.of();
    return new DeskResult("bad", message, none, none, none, none, "refused=" + why, why);
  }

  DeskResult takeBack(List<Mark> marks, String moderator, Locale locale) {
    List<String> back = new ArrayList<>();
    boolean alone = moderators.isAlone(moderator);
    int appealed = 0;
    for (Mark mark : marks) {
      switch (takingBack.takeBack(mark.id(), mark.version(), moderator, alone)) {
        case TAKEN_BACK -> back.add(Long.toString(mark.id()));
        case APPEALED -> appealed++;
        default -> {}
      }
    }
    int missed = marks.size() - back.size() - appealed;
    return new DeskResult(
        !marks.isEmpty() && back.size() == marks.size() ? "good" : "bad",
        takenBack(back.size(), missed, appealed, locale),
        back,
        List.of(),
        List.of(),
        List.of(),
        "back=" + back.size() + "&missed=" + missed + "&appealed=" + appealed,
        null);
  }

  /** What is said of decisions of which some were taken back, and some could not be. */
  static String takenBack(int back, int missed, int appealed, Locale locale) {
    List<String> said = new ArrayList<>();
    if (back > 0) {
      said.add(Words.say(locale, "queue.taken-back", back));
    }
    if (back > 0 && missed > 0) {
      said.add(Words.say(locale, "queue.not-all-taken-back", missed));
    } else if (back == 0 && (missed > 0 || appealed == 0)) {
      said.add(Words.say(locale, "queue.not-taken-back", Math.max(1, missed)));
    }
    if (appealed > 0) {
      said.add(Words.say(locale, "queue.back-appealed", appealed));
    }
    return String.join(" ", said);
  }
}

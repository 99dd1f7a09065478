package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.veilleuse.moderation.comment.AlreadyDecided;
import org.veilleuse.moderation.comment.AwaitsOpinion;
import org.veilleuse.moderation.comment.Decided;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.DecisionOutcome;
import org.veilleuse.moderation.comment.QueueFilter;
import org.veilleuse.moderation.comment.QueuePage;
import org.veilleuse.moderation.comment.ReviewQueue;
import org.veilleuse.moderation.comment.SiteRule;
import org.veilleuse.moderation.comment.SiteRules;
import org.veilleuse.moderation.comment.Verdict;
import org.veilleuse.web.reader.Words;

/** The review queue: what waits, most severe and oldest first, and the moderator's decisions. */
@Named("queue")
@ViewScoped
public class QueueBacking implements Serializable {

  private static final int PAGE_SIZE = 20;

  private static final int LONGEST_REASON = 1000;

  private static final long serialVersionUID = 1;

  @Inject private ReviewQueue queue;
  @Inject private QueueCases cases;
  @Inject private SiteRules siteRules;
  @Inject private Words words;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private DeskFilter filter;
  private String after;

  private transient List<QueueCase> waiting;
  private transient QueuePage page;
  private transient List<SiteRule> rules;
  private transient String notice;
  private transient String noticeKind;
  private transient Long asked;
  private transient String undo;

  @PostConstruct
  void open() {
    filter = DeskFilter.of(request);
    after = request.getParameter("after");
    load();
  }

  private void load() {
    QueueFilter asked = filter.asked(request.getUserPrincipal().getName());
    page = queue.waiting(asked, after, PAGE_SIZE);
    if (page.items().isEmpty() && after != null) {
      // The last page was decided; what comes before it may still wait.
      after = null;
      page = queue.waiting(asked, null, PAGE_SIZE);
    }
    Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    waiting = cases.of(page.items(), language);
    rules = siteRules.all();
  }

  public void approve(QueueCase decided) {
    decide(decided, Verdict.APPROVE, null);
  }

  /** A rejection without a reason is asked again: the commenter is to learn why. */
  public void reject(QueueCase decided) {
    decided.setSiteRule(request.getParameter("site-rule"));
    // Of forms in a list Faces stores what was typed into the last one only.
    decided.setReason(request.getParameter("q:" + waiting.indexOf(decided) + ":decide:reason"));
    String reason = decided.getReason() == null ? "" : decided.getReason().strip();
    if (reason.isEmpty()) {
      ask(decided, "queue.reason-missing", decided.getItem().pseudonym());
    } else if (reason.length() > LONGEST_REASON) {
      ask(decided, "queue.reason-too-long", LONGEST_REASON);
    } else if (!decided.getSiteRule().isEmpty() && siteRule(decided) == null) {
      ask(decided, "queue.site-rule-gone", decided.getItem().pseudonym());
    } else {
      decide(decided, Verdict.REJECT, reason);
    }
  }

  public void spam(QueueCase decided) {
    decide(decided, Verdict.SPAM, null);
  }

  private void decide(QueueCase decided, Verdict verdict, String reason) {
    String who = decided.getItem().pseudonym();
    if (!decided.getMark().equals(request.getParameter("decided"))) {
      // Faces finds the form by its place in the list, and the list has moved up since: this is a
      // second click, or the page was left open, and the comment in its place is another one.
      say("bad", "queue.moved");
      load();
      return;
    }
    DecisionOutcome outcome =
        queue.decide(
            new Decision(
                decided.getItem().id(),
                decided.getItem().version(),
                verdict,
                reason,
                request.getUserPrincipal().getName(),
                verdict == Verdict.REJECT ? siteRule(decided) : null));
    if (outcome instanceof Decided done) {
      say("good", "queue.decided." + verdict, who, done.alsoFolded());
      undo = Mark.parse(decided.getMark()).map(mark -> mark.decided().toString()).orElse(null);
    } else if (outcome instanceof AlreadyDecided other) {
      say(
          "taken",
          "queue.already." + other.verdict(),
          who,
          TrailWords.who(other.by()),
          words.dateAndTime(other.at()));
    } else {
      say("bad", outcome instanceof AwaitsOpinion ? "opinion.awaited" : "queue.gone", who);
    }
    load();
  }

  private void ask(QueueCase decided, String key, Object value) {
    asked = decided.getItem().id();
    say("bad", key, value);
  }

  private void say(String kind, String key, Object... values) {
    noticeKind = kind;
    notice = words.say(key, values);
  }

  /** How long a comment has waited, in words. */
  public String waited(Instant since) {
    Duration wait = Duration.between(since, clock.instant());
    if (wait.toMinutes() < 1) {
      return words.say("time.moments");
    }
    if (wait.toHours() < 1) {
      return words.say("time.minutes", wait.toMinutes());
    }
    return wait.toDays() < 1
        ? words.say("time.hours", wait.toHours())
        : words.say("time.days", wait.toDays());
  }

  public List<QueueCase> getWaiting() {
    return waiting;
  }

  /** The place of a case in the list, for its label to name its field. */
  public int indexOf(QueueCase one) {
    return waiting.indexOf(one);
  }

  public long getTotal() {
    return page.total();
  }

  /** What the address narrows the queue to. */
  public DeskFilter getFilter() {
    return filter;
  }

  /** The keys of {@code queue.js}, each explained by a message; {@code ?} apart. */
  public List<String> getKeys() {
    return List.of("j", "k", "a", "r", "e", "s", "l", "v", "o", "n", "2", "x", "z", "u");
  }

  /** The mark by which the last decision can be taken back, or null. */
  public String getUndo() {
    return undo;
  }

  /** Where the next page begins, or null on the last. */
  public String getNext() {
    return page.next();
  }

  /** What the last decision led to, or null. */
  public String getNotice() {
    return notice;
  }

  /** Whether a case's reason is asked for again, so that its field is shown. */
  public boolean isAsked(QueueCase one) {
    return asked != null && asked == one.getItem().id();
  }

  /** {@code good}, {@code bad} or {@code taken}. */
  public String getNoticeKind() {
    return noticeKind;
  }

  /** The site's rules, of which a rejection may name one. */
  public List<SiteRule> getSiteRules() {
    return rules;
  }

  private Long siteRule(QueueCase decided) {
    // Those in force now: the page may have been made before they were changed.
    rules = siteRules.all();
    return SiteRuleChoice.of(rules, decided.getSiteRule());
  }
}

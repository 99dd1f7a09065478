package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.account.Role;
import org.veilleuse.moderation.comment.AppealDecision;
import org.veilleuse.moderation.comment.AppealItem;
import org.veilleuse.moderation.comment.AppealOutcome;
import org.veilleuse.moderation.comment.AppealPage;
import org.veilleuse.moderation.comment.Appeals;
import org.veilleuse.moderation.comment.DecidedAppeal;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.web.reader.Words;

/** The appeals that wait, oldest first, what is decided on them, and what was decided lately. */
@Named("appealsDesk")
@ViewScoped
public class AppealsBacking implements Serializable {

  private static final int PAGE_SIZE = 20;

  private static final int MOST_DECIDED = 20;

  private static final long serialVersionUID = 1;

  @Inject private Appeals appeals;
  @Inject private QueueCases cases;
  @Inject private Accounts accounts;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private transient List<AppealCase> waiting;
  private transient AppealPage page;
  private transient List<DecidedAppeal> decided;
  private transient boolean alone;
  private transient String notice;
  private transient String noticeKind;
  private transient Long asked;

  @PostConstruct
  void load() {
    alone = nobodyElse();
    page = appeals.waiting(request.getParameter("after"), PAGE_SIZE);
    Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    List<QueueCase> shown =
        cases.of(page.items().stream().map(AppealItem::comment).toList(), language);
    waiting =
        IntStream.range(0, shown.size())
            .mapToObj(
                place -> {
                  AppealItem item = page.items().get(place);
                  return new AppealCase(item, shown.get(place), item.contested().by().equals(me()));
                })
            .toList();
    decided = appeals.recent(MOST_DECIDED);
  }

  private boolean nobodyElse() {
    return accounts.all().stream()
        .filter(account -> account.maySignIn() && account.role() != Role.AUTHOR)
        .allMatch(account -> account.login().equals(me()));
  }

  private String me() {
    return request.getUserPrincipal().getName();
  }

  /** Publishes the comment. */
  public void uphold(AppealCase decided) {
    decide(decided, true);
  }

  /** Keeps the decision; without a reason it is asked again, since the commenter is told. */
  public void keep(AppealCase decided) {
    // Of forms in a list Faces stores what was typed into the last one only.
    decided.setReason(request.getParameter("a:" + waiting.indexOf(decided) + ":decide:reason"));
    String reason = decided.getReason().strip();
    if (reason.isEmpty()) {
      ask(decided, "appeals.reason-missing", decided.getShown().getItem().pseudonym());
    } else if (reason.length() > Decision.MOST_REASON || reason.indexOf('\0') >= 0) {
      ask(decided, "queue.reason-too-long", Decision.MOST_REASON);
    } else {
      decide(decided, false);
    }
  }

  private void decide(AppealCase decided, boolean uphold) {
    if (!Long.toString(decided.getItem().id()).equals(request.getParameter("decided"))) {
      // Faces finds the form by its place in the list, which has moved up since.
      say("bad", "queue.moved");
      load();
      return;
    }
    AppealOutcome outcome =
        appeals.decide(
            new AppealDecision(
                decided.getItem().id(), uphold, decided.getReason(), me(), nobodyElse()));
    String who = decided.getShown().getItem().pseudonym();
    if (outcome instanceof AppealOutcome.Done) {
      say("good", uphold ? "appeals.done.UPHELD" : "appeals.done.KEPT", who);
    } else if (outcome instanceof AppealOutcome.Already other) {
      say("bad", "appeals.already." + other.state(), who, other.by(), when(other));
    } else {
      say("bad", outcome instanceof AppealOutcome.NotYours ? "appeals.own" : "appeals.gone", who);
    }
    load();
  }

  private String when(AppealOutcome.Already other) {
    return words.dateAndTime(other.at());
  }

  private void ask(AppealCase decided, String key, Object value) {
    asked = decided.getItem().id();
    say("bad", key, value);
  }

  private void say(String kind, String key, Object... values) {
    noticeKind = kind;
    notice = words.say(key, values);
  }

  public List<AppealCase> getWaiting() {
    return waiting;
  }

  public long getTotal() {
    return page.total();
  }

  /** Where the next page begins, or null on the last. */
  public String getNext() {
    return page.next();
  }

  /** The place of a case in the list, for its label to name its field. */
  public int indexOf(AppealCase one) {
    return waiting.indexOf(one);
  }

  /** Appeals decided lately, newest first. */
  public List<DecidedAppeal> getDecided() {
    return decided;
  }

  /** Whether nobody else could decide, so that one decides on one's own decision. */
  public boolean isAlone() {
    return alone;
  }

  /** Whether a case's reason is asked for again, so that its field is shown. */
  public boolean isAsked(AppealCase one) {
    return asked != null && asked == one.getItem().id();
  }

  /** What the last decision led to, or null. */
  public String getNotice() {
    return notice;
  }

  /** {@code good} or {@code bad}. */
  public String getNoticeKind() {
    return noticeKind;
  }
}

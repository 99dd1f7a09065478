package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.veilleuse.moderation.comment.AppealDecision;
import org.veilleuse.moderation.comment.AppealItem;
import org.veilleuse.moderation.comment.AppealOutcome;
import org.veilleuse.moderation.comment.AppealPage;
import org.veilleuse.moderation.comment.AppealState;
import org.veilleuse.moderation.comment.Appeals;
import org.veilleuse.moderation.comment.DecidedAppeal;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.web.notice.Moderators;
import org.veilleuse.web.reader.Words;

/** The appeals that wait, oldest first, what is decided on them, and what was decided lately. */
@Named("appealsDesk")
@RequestScoped
public class AppealsBacking {

  private static final int PAGE_SIZE = 20;

  private static final int MOST_DECIDED = 20;

  @Inject private VeilBacking veil;
  @Inject private Appeals appeals;
  @Inject private QueueCases cases;
  @Inject private Moderators moderators;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<AppealCase> waiting;
  private AppealPage page;
  private List<DecidedAppeal> decided;
  private boolean alone;
  private String notice;
  private String noticeKind;
  private AppealCase asked;

  /** The page sends its forms to itself, and says what came of it; see {@link QueueBacking}. */
  public void open() {
    load();
    if (request.getMethod().equals("POST")) {
      String number = request.getParameter("decided");
      waiting.stream()
          .filter(one -> Long.toString(one.getItem().id()).equals(number))
          .findFirst()
          .ifPresentOrElse(this::decide, () -> tell(number));
    }
  }

  private String name(AppealCase one) {
    QueueItem comment = one.getItem().comment();
    return veil.name(comment.pseudonym(), comment.flags());
  }

  /** What became of an appeal that waits no more. */
  private void tell(String number) {
    decided.stream()
        .filter(one -> Long.toString(one.id()).equals(number))
        .findFirst()
        .ifPresentOrElse(
            one ->
                already(one.state(), veil.name(one.pseudonym(), one.flags()), one.by(), one.at()),
            () -> say("bad", "queue.moved"));
  }

  private void already(AppealState state, String who, String by, Instant at) {
    say("bad", "appeals.already." + state, who, by, words.dateAndTime(at));
  }

  private void load() {
    alone = moderators.isAlone(me());
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

  private String me() {
    return request.getUserPrincipal().getName();
  }

  private void decide(AppealCase one) {
    one.setReason(request.getParameter("reason"));
    String reason = one.getReason().strip();
    boolean uphold = "uphold".equals(request.getParameter("action"));
    if (!uphold && reason.isEmpty()) {
      // The commenter is told why.
      ask(one, "appeals.reason-missing", name(one));
    } else if (!uphold && (reason.length() > Decision.MOST_REASON || reason.indexOf('\0') >= 0)) {
      ask(one, "queue.reason-too-long", Decision.MOST_REASON);
    } else {
      decide(one, uphold, reason);
      load();
    }
  }

  private void decide(AppealCase one, boolean uphold, String reason) {
    AppealOutcome outcome =
        appeals.decide(
            new AppealDecision(one.getItem().id(), uphold, reason, me(), moderators.isAlone(me())));
    String who = name(one);
    if (outcome instanceof AppealOutcome.Done) {
      say("good", uphold ? "appeals.done.UPHELD" : "appeals.done.KEPT", who);
    } else if (outcome instanceof AppealOutcome.Already other) {
      already(other.state(), who, other.by(), other.at());
    } else {
      say("bad", outcome instanceof AppealOutcome.NotYours ? "appeals.own" : "appeals.gone", who);
    }
  }

  private void ask(AppealCase decided, String key, Object value) {
    asked = decided;
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
    return one == asked;
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

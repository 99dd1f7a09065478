package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veilleuse.moderation.comment.AlreadyDecided;
import org.veilleuse.moderation.comment.Decided;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.DecisionOutcome;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.comment.ReviewQueue;
import org.veilleuse.moderation.comment.SecondLooks;
import org.veilleuse.moderation.comment.Verdict;
import org.veilleuse.moderation.report.Against;
import org.veilleuse.moderation.report.ReportDesk;
import org.veilleuse.moderation.report.ReportPage;
import org.veilleuse.moderation.report.ReportView;
import org.veilleuse.moderation.report.Reported;
import org.veilleuse.web.reader.Words;

/**
 * Comments with too few reports for the queue, those reported again, and people whom many report.
 */
@Named("reportsDesk")
@RequestScoped
public class ReportsBacking {

  private static final int PAGE_SIZE = 20;

  private static final List<String> VIEWS = List.of("few", "people", "again");

  @Inject private ReportDesk desk;
  @Inject private ReviewQueue queue;
  @Inject private Signatures signatures;
  @Inject private SecondLooks looks;
  @Inject private QueueCases cases;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private String view;
  private Long person;
  private String after;

  private List<QueueCase> waiting;
  private List<Against> people;
  private String next;
  private String notice;
  private String noticeKind;
  private String undo;
  private Long brought;

  /** Before anything is rendered; see {@link QueueBacking#open}. */
  public void open() {
    String asked = request.getParameter("view");
    view = VIEWS.contains(String.valueOf(asked)) ? asked : VIEWS.get(0);
    person = number(request.getParameter("person"));
    after = request.getParameter("after");
    if (request.getMethod().equals("POST")) {
      Mark.parse(request.getParameter("mark")).ifPresent(this::act);
    }
    load();
  }

  private void act(Mark mark) {
    String who = signatures.of(mark.id(), me(), language());
    if ("bring".equals(request.getParameter("action"))) {
      toQueue(mark, who);
    } else {
      keep(mark, who);
    }
  }

  private static Long number(String typed) {
    try {
      return typed == null ? null : Long.valueOf(typed);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private void load() {
    people = List.of();
    next = null;
    if (person != null) {
      waiting = shown(desk.ofPerson(person));
    } else if (view.equals("people")) {
      waiting = List.of();
      people = desk.people();
    } else {
      ReportView asked = view.equals("again") ? ReportView.AGAIN : ReportView.FEW;
      ReportPage page = desk.page(asked, after, PAGE_SIZE);
      next = page.next();
      waiting = shown(page.items());
    }
  }

  private List<QueueCase> shown(List<Reported> reported) {
    Map<Long, QueueItem> items =
        looks.items(reported.stream().map(Reported::commentId).toList()).stream()
            .collect(Collectors.toMap(QueueItem::id, Function.identity()));
    List<QueueItem> shown =
        reported.stream().map(one -> items.get(one.commentId())).filter(Objects::nonNull).toList();
    return cases.of(shown, language());
  }

  /** Ends the look at a comment: it stays published, and its reporters are told. */
  private void keep(Mark mark, String who) {
    DecisionOutcome outcome =
        queue.decide(
            new Decision(
                mark.id(), mark.version(), Verdict.APPROVE, null, me(), null, false, mark.seen()));
    if (outcome instanceof Decided done) {
      say("good", "reports.kept", who);
      notice += DeskTally.unseen(done.unseen(), language());
      undo = mark.decided().toString();
    } else if (outcome instanceof AlreadyDecided other) {
      noticeKind = "bad";
      notice = DeskDecisions.lost(other, who, language());
    } else {
      say("bad", "queue.gone", who);
    }
  }

  /** Brings a comment to the queue, where it can be rejected as well. */
  private void toQueue(Mark mark, String who) {
    if (looks.toQueue(mark.id(), me())) {
      say("good", "reports.brought", who);
      brought = mark.id();
    } else {
      say("bad", "reports.not-brought", who);
    }
  }

  private static Locale language() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  private String me() {
    return request.getUserPrincipal().getName();
  }

  private void say(String kind, String key, Object... values) {
    noticeKind = kind;
    notice = words.say(key, values);
  }

  public List<String> getViews() {
    return VIEWS;
  }

  /** One of the views; {@code person} for the reports against one person. */
  public String getView() {
    return person == null ? view : "person";
  }

  /** What the address of this page says, for its forms to come back to it. */
  public List<Map.Entry<String, String>> getPlace() {
    return Stream.of("view", "person", "after")
        .filter(name -> request.getParameter(name) != null)
        .map(name -> Map.entry(name, request.getParameter(name)))
        .toList();
  }

  public List<QueueCase> getWaiting() {
    return waiting;
  }

  public List<Against> getPeople() {
    return people;
  }

  /** Where the next page begins, or null on the last. */
  public String getNext() {
    return next;
  }

  /** What the last press of a button led to, or null. */
  public String getNotice() {
    return notice;
  }

  /** {@code good} or {@code bad}. */
  public String getNoticeKind() {
    return noticeKind;
  }

  /** The mark by which the last decision can be taken back, or null. */
  public String getUndo() {
    return undo;
  }

  /** The comment that was brought to the queue just now, or null. */
  public Long getBrought() {
    return brought;
  }
}

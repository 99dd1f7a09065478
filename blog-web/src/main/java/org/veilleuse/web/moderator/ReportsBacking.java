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
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
@ViewScoped
public class ReportsBacking implements Serializable {

  private static final int PAGE_SIZE = 20;

  private static final List<String> VIEWS = List.of("few", "people", "again");

  private static final long serialVersionUID = 1;

  @Inject private ReportDesk desk;
  @Inject private ReviewQueue queue;
  @Inject private SecondLooks looks;
  @Inject private QueueCases cases;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private String view;
  private Long person;
  private String after;

  private transient List<QueueCase> waiting;
  private transient List<Against> people;
  private transient String next;
  private transient String notice;
  private transient String noticeKind;
  private transient String undo;
  private transient Long brought;

  @PostConstruct
  void open() {
    String asked = request.getParameter("view");
    view = VIEWS.contains(String.valueOf(asked)) ? asked : VIEWS.get(0);
    person = number(request.getParameter("person"));
    after = request.getParameter("after");
    load();
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
    Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    Map<Long, QueueItem> items =
        looks.items(reported.stream().map(Reported::commentId).toList()).stream()
            .collect(Collectors.toMap(QueueItem::id, Function.identity()));
    List<QueueItem> shown =
        reported.stream().map(one -> items.get(one.commentId())).filter(Objects::nonNull).toList();
    return cases.of(shown, language);
  }

  /** Ends the look at a comment: it stays published, and its reporters are told. */
  public void keep(QueueCase one) {
    if (moved(one)) {
      return;
    }
    String who = one.getItem().pseudonym();
    DecisionOutcome outcome =
        queue.decide(
            new Decision(one.getItem().id(), one.getItem().version(), Verdict.APPROVE, null, me()));
    if (outcome instanceof Decided) {
      say("good", "reports.kept", who);
      undo = Mark.parse(one.getMark()).map(mark -> mark.decided().toString()).orElse(null);
    } else if (outcome instanceof AlreadyDecided other) {
      say(
          "bad",
          "queue.already." + other.verdict(),
          who,
          TrailWords.who(other.by()),
          words.dateAndTime(other.at()));
    } else {
      say("bad", "queue.gone", who);
    }
    load();
  }

  /** Brings a comment to the queue, where it can be rejected as well. */
  public void toQueue(QueueCase one) {
    if (moved(one)) {
      return;
    }
    String who = one.getItem().pseudonym();
    if (looks.toQueue(one.getItem().id(), me())) {
      say("good", "reports.brought", who);
      brought = one.getItem().id();
    } else {
      say("bad", "reports.not-brought", who);
    }
    load();
  }

  /** Faces finds the form by its place in the list, which may have moved up since. */
  private boolean moved(QueueCase one) {
    boolean moved = !one.getMark().equals(request.getParameter("decided"));
    if (moved) {
      say("bad", "queue.moved");
      load();
    }
    return moved;
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

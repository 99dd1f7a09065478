package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.veilleuse.moderation.comment.QueueFilter;
import org.veilleuse.moderation.comment.QueuePage;
import org.veilleuse.moderation.comment.ReviewQueue;
import org.veilleuse.moderation.comment.SiteRule;
import org.veilleuse.moderation.comment.SiteRules;
import org.veilleuse.web.reader.Words;
import org.veilleuse.web.security.QueueQuery;

/** The review queue: what waits, most severe and oldest first, and the moderator's decisions. */
@Named("queue")
@RequestScoped
public class QueueBacking {

  private static final int PAGE_SIZE = 20;

  @Inject private ReviewQueue queue;
  @Inject private QueueCases cases;
  @Inject private DeskDecisions decisions;
  @Inject private SiteRules siteRules;
  @Inject private Words words;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private DeskFilter filter;
  private List<QueueCase> waiting;
  private QueuePage page;
  private List<SiteRule> rules;
  private DeskResult result;
  private QueueCase asked;

  /**
   * Before anything is rendered: without a script the page sends its forms to itself, and says what
   * came of it. They hold nothing that the server would have to remember, so a page left open for a
   * day still decides.
   */
  public void open() {
    filter = DeskFilter.of(request);
    Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    Optional<Mark> mark =
        request.getMethod().equals("POST")
            ? Mark.parse(request.getParameter("mark"))
            : Optional.empty();
    mark.ifPresent(seen -> decide(seen, language));
    load(language);
    if (result != null && result.refused() != null) {
      askAgain(mark.get(), language);
    }
  }

  private void load(Locale language) {
    QueueFilter asked = filter.asked(me());
    String after = request.getParameter("after");
    page = queue.waiting(asked, after, PAGE_SIZE);
    if (page.items().isEmpty() && after != null) {
      // The last page was decided; what comes before it may still wait.
      page = queue.waiting(asked, null, PAGE_SIZE);
    }
    waiting = cases.of(page.items(), language);
    rules = siteRules.all();
  }

  private void decide(Mark mark, Locale language) {
    result =
        decisions.decide(
            Objects.requireNonNullElse(request.getParameter("action"), ""),
            List.of(mark),
            request.getParameter("reason"),
            request.getParameter("site-rule"),
            me(),
            language);
  }

  /**
   * What was refused is shown with what was typed, on this page even if it has moved to another.
   */
  private void askAgain(Mark mark, Locale language) {
    asked =
        waiting.stream()
            .filter(one -> one.getItem().id() == mark.id())
            .findFirst()
            .or(() -> queue.item(mark.id()).map(item -> cases.of(item, language)))
            .orElse(null);
    if (asked == null) {
      return;
    }
    asked.setReason(request.getParameter("reason"));
    asked.setSiteRule(request.getParameter("site-rule"));
    if (!waiting.contains(asked)) {
      waiting = Stream.concat(Stream.of(asked), waiting.stream()).toList();
    }
  }

  private String me() {
    return request.getUserPrincipal().getName();
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

  public long getTotal() {
    return page.total();
  }

  /** The query of this page's own address, such as {@code ?state=calm}, or nothing. */
  public String getAddress() {
    String place = "after=" + request.getParameter("after");
    boolean further =
        request.getParameter("after") != null && QueueQuery.is("/moderator/queue", place);
    String query = filter.query() + (further ? "&" + place : "");
    return query.isEmpty() ? "" : "?" + query.substring(1);
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
    return result == null || result.undo().isEmpty() ? null : result.undo().get(0);
  }

  /** Where the next page begins, or null on the last. */
  public String getNext() {
    return page.next();
  }

  /** What the last decision led to, or null. */
  public String getNotice() {
    return result == null ? null : result.message();
  }

  /** Whether a case's reason is asked for again, so that its field is shown. */
  public boolean isAsked(QueueCase one) {
    return one == asked;
  }

  /** {@code good}, {@code bad} or {@code taken}. */
  public String getNoticeKind() {
    return result == null ? null : result.kind();
  }

  /** The site's rules, of which a rejection may name one. */
  public List<SiteRule> getSiteRules() {
    return rules;
  }
}

package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.comment.SecondLookState;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.report.ReportDesk;
import org.veilleuse.moderation.report.ReportReason;
import org.veilleuse.moderation.report.Reported;

/** What readers reported of the comments on a page of the desk, read for all of them at once. */
@Named("reported")
@RequestScoped
public class ReportedBacking {

  @Inject private ReportDesk desk;
  @Inject private Catalogue catalogue;

  private List<QueueCase> seen;
  private Map<Long, Reported> found = Map.of();

  /**
   * The reports of one comment, or null.
   *
   * @param all the comments on the page
   */
  public Reported of(List<QueueCase> all, QueueItem item) {
    if (seen != all) {
      seen = all;
      found = desk.of(all.stream().map(one -> one.getItem().id()).toList());
    }
    return found.get(item.id());
  }

  /** Which comment in which version a form is about, and which of its reports are shown. */
  public String mark(List<QueueCase> all, QueueItem item) {
    Reported reported = of(all, item);
    return new Mark(item.id(), item.version(), reported == null ? null : reported.lastAt())
        .toString();
  }

  /** Whether it waits as a published one, because it was reported. */
  public boolean isPublished(List<QueueCase> all, QueueItem item) {
    Reported reported = of(all, item);
    return reported != null && reported.published();
  }

  /** Whether it stands in the review queue. */
  public boolean queued(List<QueueCase> all, QueueItem item) {
    return in(SecondLookState.QUEUED, all, item);
  }

  /** Whether it can be decided on the page of reports: no moderator has looked at it yet. */
  public boolean open(List<QueueCase> all, QueueItem item) {
    return in(SecondLookState.REPORTED, all, item);
  }

  private boolean in(SecondLookState state, List<QueueCase> all, QueueItem item) {
    Reported reported = of(all, item);
    return reported != null && reported.state() == state;
  }

  /** Since when it waits: since it was reported, if it was published before. */
  public Instant since(List<QueueCase> all, QueueItem item) {
    return isPublished(all, item) ? of(all, item).firstAt() : item.submittedAt();
  }

  /** The reasons that were given, the most frequent first. */
  public List<Map.Entry<ReportReason, Integer>> reasons(Reported reported) {
    return List.copyOf(reported.reasons().entrySet());
  }

  /** What many reports against one person are called. */
  public String getPileOn() {
    Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return catalogue.name(PatternId.PILE_ON, language);
  }
}

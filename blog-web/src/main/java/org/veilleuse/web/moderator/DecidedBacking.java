package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.veilleuse.moderation.comment.AuditEntry;
import org.veilleuse.moderation.comment.AuditTrail;
import org.veilleuse.moderation.comment.DecidedComments;
import org.veilleuse.moderation.comment.DecidedItem;
import org.veilleuse.moderation.comment.DecidedPage;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.Note;
import org.veilleuse.moderation.comment.Notes;
import org.veilleuse.web.reader.Words;

/** What was decided, newest first, and the audit trail of one comment. */
@Named("decided")
@RequestScoped
public class DecidedBacking {

  private static final int PAGE_SIZE = 50;

  @Inject private DecidedComments decisions;
  @Inject private AuditTrail trail;
  @Inject private Notes notes;
  @Inject private VeilBacking veil;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private DecidedPage page;
  private boolean looked;
  private String undo;
  private List<AuditEntry> steps;
  private List<Note> written;

  // The page asks for each of these more than once.
  private DecidedPage page() {
    if (page == null) {
      page = decisions.latest(request.getParameter("after"), PAGE_SIZE);
    }
    return page;
  }

  /** A page of what was decided. */
  public List<DecidedItem> getItems() {
    return page().items();
  }

  /** Where the next page begins, or null on the last. */
  public String getNext() {
    return page().next();
  }

  /** The mark by which the decision on the comment can be taken back; null if it waits. */
  public String getUndo() {
    if (!looked && getComment() != null) {
      looked = true;
      undo =
          decisions
              .item(getComment())
              .map(item -> new Mark(item.id(), item.version()).toString())
              .orElse(null);
    }
    return undo;
  }

  /** The comment whose trail is asked for, or null. */
  public Long getComment() {
    return id(request.getParameter("comment")).orElse(null);
  }

  private static Optional<Long> id(String digits) {
    try {
      return Optional.ofNullable(digits).map(Long::valueOf);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What a form of the desk led to, or null. */
  public String getNotice() {
    String done = request.getParameter("done");
    if (done != null) {
      return words.say("queue.bulk.done", number(done), missed())
          + DeskTally.waiting(
              number(request.getParameter("awaited")),
              number(request.getParameter("changed")),
              locale());
    }
    String back = request.getParameter("back");
    if (back != null) {
      return DeskDecisions.takenBack(
          number(back), missed(), number(request.getParameter("appealed")), locale());
    }
    String refused = request.getParameter("refused");
    if (refused == null) {
      return null;
    }
    return switch (refused) {
      case "reason" -> words.say("queue.bulk.reason-missing");
      case "rule" -> words.say("queue.bulk.rule-gone");
      case "long" -> words.say("queue.reason-too-long", Decision.MOST_REASON);
      default -> words.say("queue.bulk.none");
    };
  }

  /** Who had decided what before, of the first that a selection came too late for. */
  public List<String> getLost() {
    String[] named = request.getParameterValues("lost");
    if (named == null) {
      return List.of();
    }
    List<Long> ids =
        Stream.of(named)
            .limit(DeskTally.MOST_TOLD)
            .map(DecidedBacking::id)
            .flatMap(Optional::stream)
            .toList();
    return Stream.concat(
            decisions.of(ids).stream()
                .map(
                    one ->
                        DeskTally.lost(
                            one.moderator(),
                            one.verdict(),
                            veil.name(one.pseudonym(), one.flags()),
                            locale())),
            DeskTally.more(missed(), locale()).stream())
        .toList();
  }

  private int missed() {
    return number(request.getParameter("missed"));
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  private static int number(String digits) {
    try {
      return digits == null ? 0 : Math.max(0, Integer.parseInt(digits));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The notes on the comment whose trail is asked for. */
  public List<Note> getNotes() {
    if (written == null) {
      written = getComment() == null ? List.of() : notes.about(List.of(getComment()), List.of());
    }
    return written;
  }

  /** The steps of that comment, oldest first. */
  public List<AuditEntry> getTrail() {
    if (steps == null) {
      steps = getComment() == null ? List.of() : trail.of(getComment());
    }
    return steps;
  }
}

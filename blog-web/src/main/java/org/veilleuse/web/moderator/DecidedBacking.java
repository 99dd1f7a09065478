package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.veilleuse.moderation.comment.AuditEntry;
import org.veilleuse.moderation.comment.AuditTrail;
import org.veilleuse.moderation.comment.DecidedItem;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.Note;
import org.veilleuse.moderation.comment.Notes;
import org.veilleuse.moderation.comment.ReviewQueue;
import org.veilleuse.web.reader.Words;

/** What was decided lately, and the audit trail of one comment. */
@Named("decided")
@RequestScoped
public class DecidedBacking {

  private static final int MOST = 50;

  @Inject private ReviewQueue queue;
  @Inject private AuditTrail trail;
  @Inject private Notes notes;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<DecidedItem> items;

  public List<DecidedItem> getItems() {
    if (items == null) {
      items = queue.recent(MOST);
    }
    return items;
  }

  /** The comment whose trail is asked for, or null. */
  public Long getComment() {
    String asked = request.getParameter("comment");
    try {
      return asked == null ? null : Long.valueOf(asked);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** What a form of the desk led to, or null. */
  public String getNotice() {
    String done = request.getParameter("done");
    if (done != null) {
      return words.say("queue.bulk.done", number(done), missed())
          + DeskDecisions.awaited(number(request.getParameter("awaited")), locale());
    }
    String back = request.getParameter("back");
    if (back != null) {
      return DeskDecisions.takenBack(number(back), missed(), locale());
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
    return getComment() == null ? List.of() : notes.about(List.of(getComment()), List.of());
  }

  /** The steps of that comment, oldest first. */
  public List<AuditEntry> getTrail() {
    return getComment() == null ? List.of() : trail.of(getComment());
  }
}

package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.veilleuse.moderation.comment.AuditEntry;
import org.veilleuse.moderation.comment.AuditTrail;
import org.veilleuse.moderation.comment.DecidedItem;
import org.veilleuse.moderation.comment.ReviewQueue;

/** What was decided lately, and the audit trail of one comment. */
@Named("decided")
@RequestScoped
public class DecidedBacking {

  private static final int MOST = 50;

  @Inject private ReviewQueue queue;
  @Inject private AuditTrail trail;
  @Inject private HttpServletRequest request;

  public List<DecidedItem> getItems() {
    return queue.recent(MOST);
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

  /** The steps of that comment, oldest first. */
  public List<AuditEntry> getTrail() {
    return getComment() == null ? List.of() : trail.of(getComment());
  }
}

package org.veilleuse.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import org.veilleuse.moderation.comment.SubmissionRefused.Reason;
import org.veilleuse.moderation.shield.Openness;
import org.veilleuse.moderation.shield.Shield;
import org.veilleuse.moderation.shield.Shields;

/**
 * What readers see while comments are not open to everybody. The page is the same for all of them,
 * so whether somebody is known is looked at only when a comment is sent.
 */
@Named("shield")
@RequestScoped
public class ShieldBacking {

  @Inject private Shields shields;
  @Inject private HttpServletRequest request;

  private Shield now;
  private boolean refused;

  /** What holds now. */
  public Shield getNow() {
    if (now == null) {
      now = shields.now();
    }
    return now;
  }

  /** Whether nobody may comment. */
  public boolean isClosed() {
    return getNow().openness() == Openness.CLOSED;
  }

  /** Whether the form is there: whenever one was sent, so that what was typed is still there. */
  public boolean isFormShown() {
    // A form of Faces sends its own name.
    return !isClosed() || request.getParameter("comment-form") != null;
  }

  /** What its author says in the page's language, or null. */
  public String getSentence() {
    return getNow()
        .sentence(FacesContext.getCurrentInstance().getViewRoot().getLocale())
        .orElse(null);
  }

  /** Hears why a comment was not taken. */
  void hear(Collection<Reason> reasons) {
    refused =
        reasons.contains(Reason.COMMENTS_CLOSED) || reasons.contains(Reason.COMMENTER_UNKNOWN);
  }

  /** Whether this is why the comment that was just sent was not taken. */
  public boolean isRefused() {
    return refused;
  }
}

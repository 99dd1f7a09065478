package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.veilleuse.moderation.comment.Appeals;

/** How many appeals wait, for the navigation of the desk. */
@Named("appealCount")
@RequestScoped
public class AppealCountBacking {

  @Inject private Appeals appeals;

  private Long waiting;

  /** 0 or more; looked up once, when the page is made: a form sent before may change it. */
  public long getWaiting() {
    if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
      return 0;
    }
    if (waiting == null) {
      waiting = appeals.waitingCount();
    }
    return waiting;
  }
}

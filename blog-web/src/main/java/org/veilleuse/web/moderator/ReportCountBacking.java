package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.veilleuse.moderation.report.ReportDesk;

/** How many reported comments are not in the queue, for the navigation of the desk. */
@Named("reportCount")
@RequestScoped
public class ReportCountBacking {

  @Inject private ReportDesk desk;

  private Integer waiting;

  /** 0 to 1,001; looked up once, when the page is made: a form sent before may change it. */
  public int getWaiting() {
    if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
      return 0;
    }
    if (waiting == null) {
      waiting = desk.count();
    }
    return waiting;
  }
}

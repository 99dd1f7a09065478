package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.veilleuse.moderation.comment.Appeals;

/** How many appeals wait, for the navigation of the desk. */
@Named("appealCount")
@RequestScoped
public class AppealCountBacking {

  @Inject private Appeals appeals;

  private Long waiting;

  /** 0 or more; looked up once a request. */
  public long getWaiting() {
    if (waiting == null) {
      waiting = appeals.waitingCount();
    }
    return waiting;
  }
}

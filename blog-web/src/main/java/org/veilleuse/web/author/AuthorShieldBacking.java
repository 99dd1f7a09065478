package org.veilleuse.web.author;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.veilleuse.moderation.shield.AuthorShields;

/** "Moderators read for me": whether it is so for whoever is signed in, and its buttons. */
@Named("authorShield")
@RequestScoped
public class AuthorShieldBacking {

  static final String PAGE = "/author/comments";

  // When, in the session, since it is a leave for this once: the next one asks again, and this one
  // does so too when the shield is raised anew, on whichever device.
  private static final String OPENED = "moderation opened in spite of the shield";

  @Inject private AuthorShields shields;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private Boolean up;

  /** Whether she sees nothing of comments but what was published. */
  public boolean isUp() {
    if (up == null) {
      up = shields.isUp(request.getUserPrincipal().getName(), isModerating());
    }
    return up;
  }

  /** Whether she may moderate at all. */
  public boolean isModerating() {
    return request.isUserInRole("moderator") || request.isUserInRole("administrator");
  }

  /** Whether the moderators' desk is kept from whoever asks, at their own wish. */
  public boolean isHiding() {
    boolean writes = request.isUserInRole("author") || request.isUserInRole("administrator");
    return writes && isModerating() && isUp() && !isOpened();
  }

  /** Whether she opened the moderators' desk in this session in spite of the shield. */
  public boolean isOpened() {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(OPENED) instanceof Instant opened)) {
      return false;
    }
    return shields
        .chosenAt(request.getUserPrincipal().getName())
        .filter(chosen -> !opened.isAfter(chosen))
        .isEmpty();
  }

  public void raise() throws IOException {
    keep(true);
  }

  public void lower() throws IOException {
    keep(false);
  }

  private void keep(boolean raised) throws IOException {
    shields.set(request.getUserPrincipal().getName(), raised);
    goOn(PAGE);
  }

  /** Opens the moderators' desk for this session. */
  public void open() throws IOException {
    request.getSession().setAttribute(OPENED, clock.instant());
    goOn("/moderator/queue");
  }

  private static void goOn(String where) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect(where);
    faces.responseComplete();
  }
}

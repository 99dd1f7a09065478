package org.veilleuse.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.veilleuse.moderation.comment.Boundaries;
import org.veilleuse.moderation.comment.BoundaryRefused;
import org.veilleuse.moderation.comment.OwnBoundaries;
import org.veilleuse.moderation.comment.Receipt;
import org.veilleuse.web.reader.Routes;
import org.veilleuse.web.reader.Words;

/**
 * "Do not answer me", on the receipt of a comment, and the cookie that the receipt can give and
 * forget.
 */
@Named("boundaries")
@RequestScoped
public class BoundaryBacking {

  private static final OwnBoundaries NONE = new OwnBoundaries(false, null, List.of(), List.of());

  /** Changes boundaries. */
  private interface Change {
    void make(String receipt) throws BoundaryRefused;
  }

  @Inject private Boundaries boundaries;
  @Inject private BoundaryLimiter limiter;
  @Inject private CommenterCookie cookie;
  @Inject private ReceiptBacking receipt;
  @Inject private HttpServletRequest request;
  @Inject private Words words;

  private OwnBoundaries own;
  private String problem;
  private Boolean elsewhere;

  /** What is set and may be set; nothing under a receipt that is not there. */
  public OwnBoundaries getOwn() {
    if (own == null) {
      own = boundaries.byReceipt(token()).orElse(NONE);
    }
    return own;
  }

  /** Whether there is anything to say about boundaries. */
  public boolean isShown() {
    return getOwn().mayBeSet() || getOwn().everyoneSince() != null || !getOwn().refused().isEmpty();
  }

  /** Whether this browser has the cookie. */
  public boolean isKnown() {
    return cookie.known(request) != null;
  }

  /** Why nothing was changed, or null. */
  public String getProblem() {
    return problem;
  }

  public void refuseEveryone() throws IOException {
    change(boundaries::refuseEveryone);
  }

  public void welcomeEveryone() throws IOException {
    change(boundaries::welcomeEveryone);
  }

  /** Refuses whoever was chosen, by a comment of theirs. */
  public void refuse() throws IOException {
    change(token -> boundaries.refuse(token, number(request.getParameter("person"))));
  }

  /** Welcomes whoever was chosen among the refused. */
  public void welcome() throws IOException {
    String key = request.getParameter("refused");
    if (key == null || key.isEmpty()) {
      fail(422, words.say("boundary.PERSON_UNKNOWN"));
    } else {
      change(token -> boundaries.welcome(token, key));
    }
  }

  /** Whether the comment is by somebody as whom this browser is not known. */
  public boolean isElsewhere() {
    if (elsewhere == null) {
      elsewhere =
          boundaries
              .commenter(token())
              .filter(commenter -> !commenter.equals(cookie.known(request)))
              .isPresent();
    }
    return elsewhere;
  }

  /**
   * Makes the browser known as whoever wrote the comment. Only ever by a button: a link to a
   * receipt must not make anybody who follows it write as somebody else.
   */
  public void remember() throws IOException {
    cookie.remember(new Receipt(token()));
    goOn("#privacy");
  }

  public void forget() throws IOException {
    cookie.forget();
    goOn("#privacy");
  }

  private void change(Change change) throws IOException {
    if (receipt.getComment() == null) {
      return;
    }
    Duration wait = limiter.take(receipt.getComment().id());
    if (!wait.isZero()) {
      fail(429, words.say("boundary.limited", Math.max(1, wait.toMinutes())));
      return;
    }
    try {
      change.make(token());
      goOn("#boundaries");
    } catch (BoundaryRefused e) {
      fail(422, words.say("boundary." + e.reason()));
    }
  }

  private void fail(int status, String text) {
    problem = text;
    own = null;
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
  }

  private void goOn(String where) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect("/comments/" + token() + where);
    faces.responseComplete();
  }

  private String token() {
    return (String) request.getAttribute(Routes.PARAMETER);
  }

  /** The number of a comment; no comment has a negative one. */
  private static long number(String typed) {
    try {
      return typed == null ? -1 : Long.parseLong(typed);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}

package org.veilleuse.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.veilleuse.moderation.comment.AppealRefused;
import org.veilleuse.moderation.comment.Appeals;
import org.veilleuse.web.reader.Routes;
import org.veilleuse.web.reader.Words;
import org.veilleuse.web.security.ClientAddress;

/** The form on a receipt with which a decision is appealed; what was typed is never lost. */
@Named("appealForm")
@RequestScoped
public class AppealFormBacking {

  @Inject private Appeals appeals;
  @Inject private ReceiptBacking receipt;
  @Inject private FormToken tokens;
  @Inject private CommentLimiter limiter;
  @Inject private ClientAddress clientAddress;
  @Inject private HttpServletRequest request;
  @Inject private Words words;

  private String text = "";
  private String token = "";
  private String decision = "";
  private String problem;

  /** Makes the appeal and leads back to the receipt, or says what is wrong. */
  public void send() throws IOException {
    if (receipt.getComment() == null) {
      return;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    String address = (String) request.getAttribute(Routes.PARAMETER);
    int status = refusal(address);
    if (status == 0) {
      try {
        appeals.make(address, number(decision), text);
        faces.getExternalContext().redirect("/comments/" + address + "#appeal");
        faces.responseComplete();
        return;
      } catch (AppealRefused e) {
        problem = words.say("appeal." + e.reason());
        status = 422;
      }
    }
    faces.getExternalContext().setResponseStatus(status);
  }

  /** The status to refuse the form with, the problem said, or 0. */
  private int refusal(String address) {
    if (!tokens.isValid(token, receipt.getComment().thread())) {
      problem = words.say("appeal.expired");
      return 422;
    }
    Duration wait = limiter.take(clientAddress.networkOf(request), "appeal", address, text);
    if (!wait.isZero()) {
      problem = words.say("appeal.limited", Math.max(1, wait.toMinutes()));
      return 429;
    }
    return 0;
  }

  private static int number(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException e) {
      // No decision has a negative number, so this is refused as another one.
      return -1;
    }
  }

  /**
   * Whether the form is there: while an appeal can be made, and whenever one was sent, so that what
   * was typed is still there if it cannot be made any more.
   */
  public boolean isShown() {
    // A form of Faces sends its own name; other forms of the page are none of this one's business.
    return request.getParameter("appeal-form") != null
        || (receipt.getStatement() != null && receipt.getStatement().appealable());
  }

  /** What is wrong with what was sent, or null. */
  public String getProblem() {
    return problem;
  }

  /** A token for the form as it is shown now; what was sent is never shown again. */
  public String getToken() {
    return receipt.getComment() == null ? "" : tokens.make(receipt.getComment().thread());
  }

  public void setToken(String token) {
    this.token = token;
  }

  /** The decision that the page tells of now. */
  public String getDecision() {
    return receipt.getStatement() == null
        ? ""
        : Integer.toString(receipt.getStatement().decision());
  }

  public void setDecision(String decision) {
    this.decision = decision == null ? "" : decision;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }
}

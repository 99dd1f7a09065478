package org.veilleuse.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.veilleuse.moderation.notice.EndingLetters;
import org.veilleuse.moderation.notice.NoticeChoices;
import org.veilleuse.moderation.notice.NoticeChoices.Confirmation;
import org.veilleuse.web.reader.NotFound;
import org.veilleuse.web.reader.Routes;

/**
 * The pages behind the links that confirm an address and that end letters. Nothing happens by
 * opening them: programs that look at mail follow every link in it.
 */
@Named("noticeLink")
@RequestScoped
public class NoticeLinkBacking {

  @Inject private NoticeChoices choices;
  @Inject private EndingLetters ending;
  @Inject private MailRound round;
  @Inject private HttpServletRequest request;

  private Confirmation confirmation = Confirmation.UNKNOWN;

  /** Looks at the link that confirms an address, or confirms it, when its button was pressed. */
  public void confirm() throws IOException {
    if (request.getMethod().equals("POST")) {
      confirmation = choices.confirm(token());
      // What waits already is told at once: that is what the address was left for.
      round.lookAndSend();
    } else {
      confirmation = choices.look(token());
    }
    if (confirmation == Confirmation.UNKNOWN) {
      NotFound.answer(FacesContext.getCurrentInstance());
    }
  }

  /** Looks at the link that ends letters. */
  public void off() throws IOException {
    if (!ending.known(token())) {
      NotFound.answer(FacesContext.getCurrentInstance());
    }
  }

  public Confirmation getConfirmation() {
    return confirmation;
  }

  /** Whether the letters were ended just now. */
  public boolean isEnded() {
    return "1".equals(request.getParameter("ended"));
  }

  /** The last part of the link. */
  public String getToken() {
    return token();
  }

  private String token() {
    return (String) request.getAttribute(Routes.PARAMETER);
  }
}

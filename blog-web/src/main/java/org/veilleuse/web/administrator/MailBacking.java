package org.veilleuse.web.administrator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.veilleuse.moderation.notice.MailState;
import org.veilleuse.moderation.notice.NoticeChoice;
import org.veilleuse.moderation.notice.NoticeChoices;
import org.veilleuse.moderation.notice.Outbox;
import org.veilleuse.web.notice.MailRound;
import org.veilleuse.web.reader.Words;

/** How the sending of letters goes, without anybody's address, and a letter to try it. */
@Named("mailDesk")
@RequestScoped
public class MailBacking {

  @Inject private Outbox outbox;
  @Inject private NoticeChoices choices;
  @Inject private MailRound round;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private MailState state;
  private String done;

  /** Puts a test into the outbox. */
  public void test() {
    outbox.test(me());
    round.send();
    done = words.say(isOwn() ? "mail.tested.own" : "mail.tested.from");
  }

  /** Tries again at once what was not sent. */
  public void tryAgain() {
    outbox.tryAgain();
    round.send();
    done = words.say("mail.trying");
  }

  private boolean isOwn() {
    return choices.of(me()).filter(NoticeChoice::confirmed).isPresent();
  }

  private String me() {
    return request.getUserPrincipal().getName();
  }

  public MailState getState() {
    if (state == null) {
      state = outbox.state();
    }
    return state;
  }

  public String getDone() {
    return done;
  }
}

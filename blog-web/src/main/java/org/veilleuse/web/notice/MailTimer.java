package org.veilleuse.web.notice;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.veilleuse.moderation.notice.CommenterMail;
import org.veilleuse.moderation.notice.Outbox;

/** Sends what is due every minute, looks for digests every five, and forgets what is over. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer {

  @Inject private MailSettings settings;
  @Inject private MailRound round;
  @Inject private CommenterMail commenters;
  @Inject private Outbox outbox;

  @PostConstruct
  void check() {
    settings.check();
  }

  @Schedule(hour = "*", minute = "*", persistent = false)
  void send() {
    round.send();
  }

  @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
  void look() {
    round.lookAndSend();
  }

  @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
  void forget() {
    commenters.sweep();
    outbox.tidy();
  }
}

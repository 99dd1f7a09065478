package org.veilleuse.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.veilleuse.moderation.notice.Digests;
import org.veilleuse.moderation.notice.MailProblem;
import org.veilleuse.moderation.notice.Outbox;
import org.veilleuse.moderation.notice.Parcel;
import org.veilleuse.web.setup.Background;
import org.veilleuse.web.setup.Settings;

/** Goes round with the letters, in the background, one at a time; never in anybody's request. */
@ApplicationScoped
public class MailRound {

  private static final Logger LOG = System.getLogger(MailRound.class.getName());
  private static final int MOST_AT_ONCE = 50;

  @Inject private Background background;

  @Inject private MailSettings mail;
  @Inject private Settings settings;
  @Inject private Outbox outbox;
  @Inject private Digests digests;
  @Inject private Moderators moderators;
  @Inject private Letters letters;
  @Inject private Postman postman;

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicBoolean digestsAsked = new AtomicBoolean();

  /** Sends soon what is due; to be called when it is committed. */
  public void send() {
    if (mail.isOn() && asked.getAndIncrement() == 0) {
      background.run(this::rounds);
    }
  }

  /** The same, after looking whether somebody is to be told that something waits. */
  public void lookAndSend() {
    digestsAsked.set(true);
    send();
  }

  // Whoever asks while a round is under way gets another round, not a second postman.
  private void rounds() {
    int answered;
    do {
      answered = asked.get();
      try {
        round();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A round of letters failed.", e);
      }
    } while (!asked.compareAndSet(answered, 0));
  }

  private void round() {
    if (digestsAsked.getAndSet(false)) {
      digests.write(moderators.all(), ZoneId.of(settings.timeZone()));
    }
    List<String> due;
    do {
      due = outbox.due(mail.delay(), MOST_AT_ONCE);
      due.forEach(id -> outbox.take(id).ifPresent(this::deliver));
    } while (due.size() == MOST_AT_ONCE);
  }

  private void deliver(Parcel parcel) {
    try {
      Optional<Letter> letter = letters.of(parcel);
      if (letter.isEmpty()) {
        outbox.dropped(parcel);
        return;
      }
      postman.send(letter.get());
    } catch (MessagingException | RuntimeException e) {
      MailProblem problem = Failures.of(e);
      outbox.failed(parcel, problem);
      if (problem == MailProblem.OTHER) {
        // Its message may hold an address; the administrator's page says the rest.
        LOG.log(Level.INFO, "A letter was not sent: {0}", e.getClass().getName());
      }
      return;
    }
    outbox.sent(parcel);
  }
}

package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.veilleuse.moderation.notice.NoticeChoice;
import org.veilleuse.moderation.notice.NoticeChoices;
import org.veilleuse.moderation.notice.NoticeRefused;
import org.veilleuse.moderation.notice.Rhythm;
import org.veilleuse.web.notice.MailRound;
import org.veilleuse.web.notice.NoticeLimiter;
import org.veilleuse.web.reader.Words;

/** What whoever is signed in wants to be told by mail, and where. */
@Named("notices")
@RequestScoped
public class NoticesBacking {

  private static final int EVENING = 18;

  @Inject private NoticeChoices choices;
  @Inject private NoticeLimiter limiter;
  @Inject private MailRound round;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private Optional<NoticeChoice> kept;
  private String address;
  private Rhythm rhythm;
  private Integer hour;
  private String language;
  private String problem;
  private String done;

  /** Keeps what was chosen, or says what is wrong with it. */
  public void save() {
    String typed = address == null ? "" : address.strip();
    boolean link = !typed.isEmpty() && !isConfirmed(typed);
    Duration wait = link ? limiter.take(me()) : Duration.ZERO;
    if (!wait.isZero()) {
      refuse(words.say("notices.limited", Math.max(1, wait.toHours())));
      return;
    }
    try {
      boolean sent = choices.choose(me(), typed, rhythm, hour, language);
      done = words.say(sent ? "notices.sent" : typed.isEmpty() ? "notices.gone" : "notices.saved");
      kept = null;
      address = null;
      round.send();
    } catch (NoticeRefused e) {
      refuse(words.say("notices." + e.reason()));
    }
  }

  private boolean isConfirmed(String typed) {
    return kept().filter(c -> c.confirmed() && c.address().equals(typed)).isPresent();
  }

  private void refuse(String why) {
    problem = why;
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(422);
  }

  private String me() {
    return request.getUserPrincipal().getName();
  }

  private Optional<NoticeChoice> kept() {
    if (kept == null) {
      kept = choices.of(me());
    }
    return kept;
  }

  /** {@code none}, {@code open} while the address is not confirmed, or {@code confirmed}. */
  public String getState() {
    return kept().map(c -> c.confirmed() ? "confirmed" : "open").orElse("none");
  }

  public List<Rhythm> getRhythms() {
    return List.of(Rhythm.values());
  }

  public List<Integer> getHours() {
    return IntStream.range(0, 24).boxed().toList();
  }

  public String getProblem() {
    return problem;
  }

  public String getDone() {
    return done;
  }

  public String getAddress() {
    return address != null ? address : kept().map(NoticeChoice::address).orElse("");
  }

  public void setAddress(String address) {
    this.address = address == null ? "" : address;
  }

  public Rhythm getRhythm() {
    return rhythm != null ? rhythm : kept().map(NoticeChoice::rhythm).orElse(Rhythm.AFTER_4);
  }

  public void setRhythm(Rhythm rhythm) {
    this.rhythm = rhythm;
  }

  public Integer getHour() {
    return hour != null ? hour : kept().map(NoticeChoice::hour).orElse(EVENING);
  }

  public void setHour(Integer hour) {
    this.hour = hour;
  }

  public String getLanguage() {
    return language != null
        ? language
        : kept()
            .map(NoticeChoice::language)
            .orElseGet(
                () -> FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage());
  }

  public void setLanguage(String language) {
    this.language = "en".equals(language) ? "en" : "fr";
  }
}

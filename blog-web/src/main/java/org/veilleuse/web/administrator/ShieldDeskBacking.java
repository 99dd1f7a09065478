package org.veilleuse.web.administrator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.veilleuse.moderation.shield.Openness;
import org.veilleuse.moderation.shield.Shield;
import org.veilleuse.moderation.shield.ShieldOrder;
import org.veilleuse.moderation.shield.ShieldRefused;
import org.veilleuse.moderation.shield.Shields;
import org.veilleuse.web.reader.Words;
import org.veilleuse.web.setup.Settings;

/** Shields up: who may comment on the blog, until when, and what readers are told. */
@Named("shieldDesk")
@RequestScoped
public class ShieldDeskBacking {

  /** As browsers send a date and time that was picked. */
  private static final DateTimeFormatter PICKED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private static final int LONGEST_PICKED = 40;

  @Inject private Shields shields;
  @Inject private Words words;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  private Shield now;
  private String until;
  private String french;
  private String english;
  private String problem;
  private String field;
  private String done;

  /** Orders what was chosen. */
  public void save() {
    Openness chosen = openness();
    if (chosen == null) {
      refuse("openness", "OPENNESS_MISSING");
      return;
    }
    Instant end;
    try {
      end = chosen == Openness.OPEN ? null : picked(until);
    } catch (DateTimeParseException e) {
      refuse("until", "UNTIL_UNREADABLE");
      return;
    }
    try {
      ShieldOrder order = new ShieldOrder(chosen, end, french, english, seen());
      shields.order(order, request.getUserPrincipal().getName());
      now = null;
      until = null;
      french = null;
      english = null;
      done = words.say("shield.saved." + chosen);
    } catch (ShieldRefused e) {
      now = null;
      refuse(fieldOf(e.reason()), e.reason().name());
    }
  }

  private static String fieldOf(ShieldRefused.Reason reason) {
    return switch (reason) {
      case UNTIL_PAST, UNTIL_FAR -> "until";
      case SENTENCE_TOO_LONG, SENTENCE_UNREADABLE -> "french";
      case CHANGED_MEANWHILE -> "openness";
    };
  }

  private void refuse(String about, String why) {
    field = about;
    String by = getNow().by() == null ? words.say("trail.actor.blog") : getNow().by();
    problem = words.say("shield." + why, by);
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(422);
  }

  private Openness openness() {
    String sent = request.getParameter("openness");
    return getChoices().stream().filter(one -> one.name().equals(sent)).findFirst().orElse(null);
  }

  private Instant picked(String typed) {
    String text = typed == null ? "" : typed.strip().replace(' ', 'T');
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > LONGEST_PICKED) {
      throw new DateTimeParseException("too long", "", 0);
    }
    return LocalDateTime.parse(text).atZone(zone()).toInstant();
  }

  private int seen() {
    try {
      return Integer.parseInt(String.valueOf(request.getParameter("seen")));
    } catch (NumberFormatException e) {
      // No version is negative, so this is refused as an old one.
      return -1;
    }
  }

  private ZoneId zone() {
    return ZoneId.of(settings.timeZone());
  }

  /** What holds now. */
  public Shield getNow() {
    if (now == null) {
      now = shields.now();
    }
    return now;
  }

  public List<Openness> getChoices() {
    return List.of(Openness.values());
  }

  /** What a choice means on this blog. */
  public String hint(Openness choice) {
    String open = settings.trust().on() ? ".hint-trusted" : ".hint";
    return words.say("shield.choice." + choice + (choice == Openness.OPEN ? open : ".hint"));
  }

  /** What was chosen, or what holds. */
  public Openness getChosen() {
    Openness sent = problem == null ? null : openness();
    return sent == null ? getNow().openness() : sent;
  }

  /** The zone in which times are typed, for example {@code Europe/Paris}. */
  public String getZone() {
    return settings.timeZone();
  }

  /** What is wrong with what was sent, or null. */
  public String getProblem() {
    return problem;
  }

  /** The id of the field that is wrong; null if none is. */
  public String getField() {
    return field;
  }

  public String getDone() {
    return done;
  }

  /** What was typed, or what holds, as a browser writes it. */
  public String getUntil() {
    Instant end = getNow().until();
    return until != null || end == null ? until : PICKED.format(end.atZone(zone()));
  }

  public void setUntil(String until) {
    this.until = until == null ? "" : until;
  }

  /** What was typed, or what holds. */
  public String getFrench() {
    return french == null ? getNow().sentenceFr() : french;
  }

  public void setFrench(String french) {
    this.french = french == null ? "" : french;
  }

  /** What was typed, or what holds. */
  public String getEnglish() {
    return english == null ? getNow().sentenceEn() : english;
  }

  public void setEnglish(String english) {
    this.english = english == null ? "" : english;
  }
}

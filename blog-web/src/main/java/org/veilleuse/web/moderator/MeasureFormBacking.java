package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.veilleuse.moderation.comment.MeasureKind;
import org.veilleuse.moderation.commenter.MeasureOrder;
import org.veilleuse.web.setup.Settings;

/** The form that sets a measure; what was typed is there again if something is wrong with it. */
@Named("measureForm")
@RequestScoped
public class MeasureFormBacking {

  /** The attribute of a request that was refused: why, in the page's language. */
  static final String PROBLEM = "measureProblem";

  @Inject private Clock clock;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  /** Why nothing was done, or null. */
  public String getProblem() {
    return (String) request.getAttribute(PROBLEM);
  }

  private String typed(String name, String otherwise) {
    String value = getProblem() == null ? null : request.getParameter(name);
    return value == null ? otherwise : value;
  }

  public List<MeasureKind> getKinds() {
    return List.of(MeasureKind.values());
  }

  /** The kind that is chosen: the mildest at first. */
  public String getKind() {
    return typed("kind", MeasureKind.LIMIT.name());
  }

  public String getPerDay() {
    return typed("per-day", "2");
  }

  public int getMostPerDay() {
    return MeasureOrder.MOST_PER_DAY;
  }

  public String getUntil() {
    return typed("until", "");
  }

  public String getReason() {
    return typed("reason", "");
  }

  public String getNote() {
    return typed("note", "");
  }

  /** The first day that can be the last one, for example {@code 2026-12-05}. */
  public String getToday() {
    return LocalDate.now(clock.withZone(ZoneId.of(settings.timeZone()))).toString();
  }
}

package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.veilleuse.moderation.figures.AppealTally;
import org.veilleuse.moderation.figures.DecisionFigures;
import org.veilleuse.moderation.figures.Figures;
import org.veilleuse.moderation.figures.Period;
import org.veilleuse.moderation.figures.Slots;
import org.veilleuse.moderation.figures.Tally;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.web.setup.Settings;

/** The figures of a period that the address asks for. */
@Named("figures")
@RequestScoped
public class FiguresBacking {

  @Inject private Figures figures;
  @Inject private Catalogue catalogue;
  @Inject private Settings settings;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private AskedPeriod asked;
  private FigureWords words;
  private DecisionFigures decisions;
  private AppealTally appeals = AppealTally.NONE;
  private List<Figure> drawn = List.of();
  private List<PatternFigure> patterns = List.of();
  private List<ModeratorFigure> moderators = List.of();
  private List<RuleFigure> rules = List.of();

  @PostConstruct
  void load() {
    FacesContext faces = FacesContext.getCurrentInstance();
    words = new FigureWords(faces.getViewRoot().getLocale());
    ZoneId zone = ZoneId.of(settings.timeZone());
    asked = AskedPeriod.of(request, LocalDate.now(clock.withZone(zone)), zone);
    asked.period().ifPresentOrElse(this::count, () -> refuse(faces));
  }

  private static void refuse(FacesContext faces) {
    faces.getExternalContext().setResponseStatus(422);
  }

  private void count(Period period) {
    Slots slots = Slots.readable(period);
    DrawnFigures draw = new DrawnFigures(words, slots);
    decisions = figures.decisions(slots);
    List<AppealTally> each = figures.appeals(slots);
    appeals = each.stream().reduce(AppealTally.NONE, AppealTally::plus);
    drawn =
        List.of(
            draw.waiting(decisions.waiting()),
            draw.decisions(decisions.decided()),
            draw.outcomes(figures.outcomes(slots)),
            draw.appeals(each));
    patterns = PatternFigure.of(figures.patterns(slots), slots, catalogue, words);
    moderators =
        ModeratorFigure.of(VisibleModerators.of(request, decisions.byModerator()), slots, words);
    rules = figures.rules(period).stream().map(r -> RuleFigure.of(r, catalogue, words)).toList();
  }

  public AskedPeriod getAsked() {
    return asked;
  }

  public List<Integer> getChoices() {
    return AskedPeriod.CHOICES;
  }

  /** For example {@code 1 nov. 2026 – 30 nov. 2026}; null if what was asked for is no period. */
  public String getPeriod() {
    return asked
        .period()
        .map(p -> words.say("period", words.day(p.from()), words.day(p.to()), p.zone().getId()))
        .orElse(null);
  }

  /** Whether there is nothing to show at all. */
  public boolean isNothing() {
    return drawn.stream().allMatch(f -> f.plot() == null) && patterns.isEmpty() && rules.isEmpty();
  }

  /** Whether weeks are shown, not days. */
  public boolean isWeeks() {
    return asked.period().map(Slots::readable).map(Slots::weeks).orElse(false);
  }

  public List<Figure> getDrawn() {
    return drawn;
  }

  public List<PatternFigure> getPatterns() {
    return patterns;
  }

  public List<RuleFigure> getRules() {
    return rules;
  }

  /** Who decided how much: everybody for an administrator, oneself for others. */
  public List<ModeratorFigure> getModerators() {
    return moderators;
  }

  /** What the moderators' bars are made of, from the bottom to the top. */
  public List<String> getModeratorKinds() {
    return ModeratorFigure.KINDS;
  }

  public boolean isAdministrator() {
    return request.isUserInRole("administrator");
  }

  /** The median over the whole period. */
  public String getMedian() {
    return words.duration(decisions.whole().median());
  }

  public String getP95() {
    return words.duration(decisions.whole().p95());
  }

  public long getDecided() {
    return decisions.decided().stream().mapToLong(Tally::total).sum();
  }

  public AppealTally getAppeals() {
    return appeals;
  }

  /** Of the appeals that somebody decided on, how many were upheld; a dash if there are none. */
  public String getUpheld() {
    return appeals.decided() == 0
        ? "–"
        : words.percent((double) appeals.upheld() / appeals.decided());
  }

  /** The address of a figure's file. */
  public String csv(String figure) {
    return "/moderator/figures.csv?figure="
        + figure
        + asked.period().map(p -> "&from=" + p.from() + "&to=" + p.to()).orElse("");
  }
}

package org.veilleuse.web.moderator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.veilleuse.moderation.figures.RuleAgreement;
import org.veilleuse.moderation.figures.Tally;
import org.veilleuse.moderation.pattern.Catalogue;

/**
 * A rule and what moderators decide about what it flags.
 *
 * @param reason why it flags, as the commenter may read it
 * @param doubtful whether less than half of what it flags is rejected, even at best
 * @param share 0 to 100, as are low and high
 * @param percent the share in words
 * @param between its interval in words
 */
public record RuleFigure(
    String rule,
    String pattern,
    String patternId,
    String reason,
    Tally decided,
    boolean doubtful,
    long share,
    long low,
    long high,
    String percent,
    String between) {

  static RuleFigure of(RuleAgreement agreement, Catalogue catalogue, FigureWords words) {
    String reason = catalogue.reason(agreement.rule(), words.locale());
    double low = agreement.interval().low();
    double high = agreement.interval().high();
    return new RuleFigure(
        agreement.rule(),
        catalogue.name(agreement.pattern(), words.locale()),
        agreement.pattern().name(),
        reason.isEmpty() ? catalogue.why(agreement.pattern(), words.locale()) : reason,
        agreement.decided(),
        high < 0.5,
        Math.round(100 * agreement.share()),
        Math.round(100 * low),
        Math.round(100 * high),
        words.percent(agreement.share()),
        words.say("between", words.percent(low), words.percent(high)));
  }

  /** Where the decisions behind it are. */
  public String getAddress() {
    return "/moderator/flagged?rule=" + URLEncoder.encode(rule, StandardCharsets.UTF_8);
  }
}

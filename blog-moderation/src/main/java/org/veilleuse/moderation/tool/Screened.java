package org.veilleuse.moderation.tool;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.screening.Flag;
import org.veilleuse.moderation.screening.Protection;
import org.veilleuse.moderation.screening.Screening;
import org.veilleuse.moderation.screening.ScreeningResult;

/**
 * A comment and what screening said of it.
 *
 * @param result null when the screening failed: such a comment is told as one to look at
 * @param problem why it failed, null when it did not
 */
record Screened(Line line, ScreeningResult result, String problem) {
  private static final String NOT_SCREENED = "NOT_SCREENED";

  static Screened of(Line line, Screening screening) {
    try {
      return new Screened(
          line,
          line.language() == null
              ? screening.screen(line.text())
              : screening.screen(line.text(), line.language()),
          null);
    } catch (RuntimeException | StackOverflowError e) { // whatever it is, the next one is read
      return new Screened(line, null, e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  /** {@code id TAB 0-or-1 TAB score TAB patterns TAB protections}. */
  String tsv() {
    if (result == null) {
      return line.id() + "\t1\t1.000\t" + NOT_SCREENED + "\t";
    }
    Stream<String> patterns =
        result.flags().stream().map(Flag::pattern).distinct().sorted().map(PatternId::name);
    Stream<String> protections =
        result.protections().stream().map(p -> p.kind().name()).distinct().sorted();
    return String.join(
        "\t",
        line.id(),
        result.flagged() ? "1" : "0",
        String.format(Locale.ROOT, "%.3f", result.score()),
        String.join(",", patterns.toList()),
        String.join(",", protections.toList()));
  }

  /** One object with spans and reasons. */
  String json(Catalogue catalogue) {
    Json json = new Json().open().value("id", line.id());
    if (result == null) {
      return json.value("screened", false).value("problem", problem).close().toString();
    }
    json.value("screened", true)
        .value("flagged", result.flagged())
        .value("score", result.score())
        .value("severity", result.severity());
    json.list("flags", result.flags(), flag -> flag(json, flag, catalogue));
    json.list("protections", result.protections(), one -> protection(json, one));
    return json.close().toString();
  }

  private void flag(Json json, Flag flag, Catalogue catalogue) {
    json.value("pattern", flag.pattern().name())
        .value("rule", flag.rule())
        .value("start", flag.start())
        .value("end", flag.end())
        .value("words", line.text().substring(flag.start(), flag.end()))
        .value("severity", flag.severity())
        .value("weight", flag.weight());
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      json.value("reason_" + locale.getLanguage(), catalogue.reason(flag.rule(), locale));
    }
  }

  private void protection(Json json, Protection protection) {
    json.value("kind", protection.kind().name())
        .value("pattern", protection.pattern().name())
        .value("rule", protection.rule())
        .value("start", protection.start())
        .value("end", protection.end())
        .value("words", line.text().substring(protection.start(), protection.end()));
  }
}

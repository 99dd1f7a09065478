package org.veilleuse.moderation.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.veilleuse.moderation.likeness.HeldOut;
import org.veilleuse.moderation.likeness.Labelled;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.text.Language;

/**
 * Measures the screening on the development corpus and fits its score. Run by {@code ./mvnw -pl
 * blog-moderation -Pevaluate verify}.
 */
final class Evaluation {
  /** The share of the clean that the constant lets through: docs/screening.md says how chosen. */
  private static final Map<Language, Double> FALSE_ALARMS =
      Map.of(Language.FRENCH, 0.0245, Language.ENGLISH, 0.0125);

  private static final Set<String> VICTIMS = Set.of("testimony", "counter-speech", "quotation");
  private static final Set<String> HARD =
      Set.of("testimony", "counter-speech", "quotation", "near-miss", "negated", "swearing");
  // rules are written looking at the rest
  private static final double UNSEEN_COUNTS = 3;

  private final Screening screening = Screening.builtIn();
  private final Map<Language, Score> scores = new EnumMap<>(Language.class);
  private final StringBuilder report = new StringBuilder();

  private Evaluation() {}

  /**
   * Takes the corpus's folder, and further the file that the fitted score is written to and the
   * document whose tables are renewed.
   */
  public static void main(String[] arguments) throws IOException {
    Evaluation evaluation = new Evaluation();
    Path corpus = Path.of(arguments[0]);
    List<String> fitted = new ArrayList<>();
    fitted.add("# fitted by ./mvnw -pl blog-moderation -Pevaluate verify");
    for (Language language : Language.values()) {
      fitted.addAll(evaluation.heldOut(corpus, language));
      evaluation.measured(corpus, language, "check-");
    }
    System.out.println(evaluation.report);
    if (arguments.length > 1) {
      Files.write(Path.of(arguments[1]), fitted);
      write(Path.of(arguments[2]), evaluation.report.toString());
    }
  }

  /** What was said of a comment: whether it was flagged, and for which patterns. */
  private record Said(Labelled comment, boolean flagged, Set<PatternId> patterns) {}

  /** Fits the score, the wording held out, and measures the tuning sets with it. */
  private List<String> heldOut(Path corpus, Language language) throws IOException {
    List<Labelled> comments = new ArrayList<>(Labelled.read(corpus, language, "tune-"));
    comments.addAll(Labelled.read(corpus, language, "diagnose-"));
    double[][] wordings = HeldOut.wordings(comments, language);
    List<Fit.Row> rows = new ArrayList<>();
    List<Fit.Row> unseen = new ArrayList<>();
    List<Fit.Row> hard = new ArrayList<>();
    for (int i = 0; i < comments.size(); i++) {
      Labelled one = comments.get(i);
      boolean seen = one.file().startsWith("tune-");
      Evidence evidence = screening.ruleEvidence(one.text()).with(wordings[i][0], wordings[i][1]);
      Fit.Row row = new Fit.Row(evidence, one.flagged(), seen ? 1 : UNSEEN_COUNTS);
      rows.add(row);
      if (!seen) {
        unseen.add(row);
        if (HARD.contains(one.kind())) {
          hard.add(row);
        }
      }
    }
    Map<String, Double> weights = new TreeMap<>(screening.weights());
    weights.keySet().removeIf(rule -> !rule.startsWith(language.code() + "."));
    Fit fit =
        new Fit(rows, weights).letThrough(FALSE_ALARMS.get(language), List.of(rows, unseen, hard));
    scores.put(language, fit.score());
    for (String set : List.of("tune", "diagnose")) {
      List<Said> said = new ArrayList<>();
      for (int i = 0; i < comments.size(); i++) {
        if (comments.get(i).file().startsWith(set)) {
          boolean flagged = fit.score().of(rows.get(i).evidence()) >= 0.5;
          said.add(new Said(comments.get(i), flagged, EnumSet.noneOf(PatternId.class)));
        }
      }
      table(language, set + ", wording held out", said, false);
    }
    return fit.lines(language.code());
  }

  private void measured(Path corpus, Language language, String prefix) throws IOException {
    List<Said> said = new ArrayList<>();
    for (Labelled comment : Labelled.read(corpus, language, prefix)) {
      ScreeningResult result = screening.screen(comment.text(), scores);
      Set<PatternId> patterns = EnumSet.noneOf(PatternId.class);
      if (result.flagged()) {
        result.flags().forEach(flag -> patterns.add(flag.pattern()));
      }
      said.add(new Said(comment, result.flagged(), patterns));
    }
    table(language, prefix.replace("-", ""), said, true);
  }

  private void table(Language language, String set, List<Said> said, boolean byPattern) {
    line("### %s: %s%n", language.code(), set);
    line("| of | flagged | 95 %% | |%n|---|---|---|---|");
    row("to be flagged (recall)", said, one -> one.comment.flagged());
    row("clean (false positives)", said, one -> !one.comment.flagged());
    row(
        "testimony, counter-speech, quotation",
        said,
        one -> !one.comment.flagged() && VICTIMS.contains(one.comment.kind()));
    int flagged = (int) said.stream().filter(Said::flagged).count();
    int right = (int) said.stream().filter(Said::flagged).filter(s -> s.comment.flagged()).count();
    line("| precision | %s |", cells(new Rate(right, flagged)));
    Map<String, List<Said>> kinds = new TreeMap<>();
    for (Said one : said) {
      String kind = (one.comment.flagged() ? "said: " : "clean: ") + one.comment.kind();
      kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(one);
    }
    kinds.forEach((kind, list) -> row(kind, list, one -> true));
    if (byPattern) {
      byPattern(said);
    }
    report.append('\n');
  }

  private void byPattern(List<Said> said) {
    List<Said> hits = said.stream().filter(s -> s.flagged && s.comment.flagged()).toList();
    int named =
        (int)
            hits.stream()
                .filter(s -> s.patterns.stream().anyMatch(s.comment.labelSet()::contains))
                .count();
    line("| right pattern among those named | %s |", cells(new Rate(named, hits.size())));
    for (PatternId pattern : PatternId.values()) {
      if (pattern.compareTo(PatternId.FLOODING) < 0) {
        row(
            pattern.name(),
            said,
            one -> one.comment.flagged() && one.comment.labels().get(0) == pattern);
      }
    }
  }

  private void row(String name, List<Said> said, Predicate<Said> counted) {
    List<Said> all = said.stream().filter(counted).toList();
    int flagged = (int) all.stream().filter(Said::flagged).count();
    line("| %s | %s |", name, cells(new Rate(flagged, all.size())));
  }

  private static String cells(Rate rate) {
    return String.format(
        Locale.ROOT,
        "%.3f | %.3f to %.3f | %d of %d",
        rate.value(),
        Math.max(0, rate.low()),
        Math.min(1, rate.high()),
        rate.hits(),
        rate.all());
  }

  private void line(String format, Object... values) {
    report.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** Puts the tables between the two marks of the document. */
  private static void write(Path document, String tables) throws IOException {
    String start = "<!-- evaluation -->\n";
    String end = "<!-- /evaluation -->";
    String text = Files.readString(document);
    int from = text.indexOf(start);
    int to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException(document + " has no place for the tables");
    }
    Files.writeString(
        document, text.substring(0, from + start.length()) + "\n" + tables + text.substring(to));
  }
}

package org.veilleuse.moderation.screening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final double FALSE_ALARMS = 0.015;
  private static final Set<String> VICTIMS = Set.of("testimony", "counter-speech", "quotation");
  private static final int[] SIGNS = {1, 1, 1, -1};

  private final Screening screening = Screening.builtIn();
  private final StringBuilder report = new StringBuilder();

  private Evaluation() {}

  /** Takes the corpus's folder, and the file whose table is to be written, which may be absent. */
  public static void main(String[] arguments) throws IOException {
    Evaluation evaluation = new Evaluation();
    Path corpus = Path.of(arguments[0]);
    StringBuilder fitted = new StringBuilder();
    for (Language language : Language.values()) {
      fitted.append(evaluation.heldOut(corpus, language));
      evaluation.measured(corpus, language, "check-");
    }
    System.out.println(evaluation.report);
    System.out.println("What the score would be fitted to now (score.properties):\n" + fitted);
    if (arguments.length > 1) {
      write(Path.of(arguments[1]), evaluation.report.toString());
    }
  }

  /** What was said of a comment: whether it was flagged, and for which patterns. */
  private record Said(Labelled comment, boolean flagged, Set<PatternId> patterns) {}

  /** Measures the tuning sets, wording held out, and fits the score to what rules did not see. */
  private String heldOut(Path corpus, Language language) throws IOException {
    List<Labelled> comments = new ArrayList<>(Labelled.read(corpus, language, "tune-"));
    comments.addAll(Labelled.read(corpus, language, "diagnose-"));
    double[][] wordings = HeldOut.wordings(comments, language);
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < comments.size(); i++) {
      Evidence rules = screening.ruleEvidence(comments.get(i).text());
      rows.add(
          new double[] {wordings[i][0], wordings[i][1], rules.rules(), rules.protections()});
    }
    Score score = Score.of(language);
    for (String set : List.of("tune", "diagnose")) {
      List<Said> said = new ArrayList<>();
      for (int i = 0; i < comments.size(); i++) {
        if (comments.get(i).file().startsWith(set)) {
          double[] row = rows.get(i);
          boolean flagged = score.of(new Evidence(row[0], row[1], row[2], row[3])) >= 0.5;
          said.add(new Said(comments.get(i), flagged, EnumSet.noneOf(PatternId.class)));
        }
      }
      table(language, set + ", wording held out", said, false);
    }
    return fit(comments, rows, language);
  }

  private static String fit(List<Labelled> comments, List<double[]> rows, Language language) {
    List<double[]> unseen = new ArrayList<>();
    List<double[]> clean = new ArrayList<>();
    List<Boolean> flagged = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (comments.get(i).file().startsWith("diagnose")) {
        unseen.add(rows.get(i));
        flagged.add(comments.get(i).flagged());
        if (!comments.get(i).flagged()) {
          clean.add(rows.get(i));
        }
      }
    }
    boolean[] targets = new boolean[flagged.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = flagged.get(i);
    }
    double[] fitted = Fit.logistic(unseen.toArray(double[][]::new), targets, SIGNS);
    double bias = Fit.bias(fitted, clean.toArray(double[][]::new), FALSE_ALARMS);
    return String.format(
        Locale.ROOT,
        "%1$s.bias=%2$.3f%n%1$s.whole=%3$.3f%n%1$s.worst=%4$.3f%n%1$s.rules=%5$.3f%n"
            + "%1$s.protections=%6$.3f%n",
        language.code(),
        bias,
        fitted[1],
        fitted[2],
        fitted[3],
        fitted[4]);
  }

  private void measured(Path corpus, Language language, String prefix) throws IOException {
    List<Said> said = new ArrayList<>();
    for (Labelled comment : Labelled.read(corpus, language, prefix)) {
      ScreeningResult result = screening.screen(comment.text());
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
      if (!pattern.conversational()) {
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

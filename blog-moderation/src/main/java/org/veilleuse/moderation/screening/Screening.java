package org.veilleuse.moderation.screening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.veilleuse.moderation.likeness.Likeness;
import org.veilleuse.moderation.likeness.Wording;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.Example;
import org.veilleuse.moderation.pattern.Match;
import org.veilleuse.moderation.pattern.Patterns;
import org.veilleuse.moderation.pattern.RuleFileException;
import org.veilleuse.moderation.stance.Kind;
import org.veilleuse.moderation.stance.Speakers;
import org.veilleuse.moderation.stance.Stance;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Text;
import org.veilleuse.moderation.text.Token;

/**
 * Screens comments, e.g. {@code Screening.builtIn().screen("t tro bel").flagged()}. Immutable and
 * safe to share between threads; costly to build, cheap to use.
 */
public final class Screening {
  private static final double FLAGGED_FROM = 0.5;
  private static final double JUST_BELOW = 0.49;
  private final Patterns patterns;
  private final Map<Language, Score> scores = scores();
  private final Map<Language, Reader> readers;

  /** What reads texts of one language. */
  private record Reader(Stance stance, Likeness likeness) {}

  private Screening(Patterns patterns, Map<Language, Reader> readers) {
    this.patterns = patterns;
    this.readers = readers;
  }

  private static Map<Language, Reader> readers() {
    Map<Language, Reader> readers = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      readers.put(language, new Reader(Stance.of(language), Likeness.of(language)));
    }
    return readers;
  }

  private static Map<Language, Score> scores() {
    Map<Language, Score> scores = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      scores.put(language, Score.of(language));
    }
    return scores;
  }

  /**
   * The screening with the rules that come with the program, always the same one.
   *
   * @throws org.veilleuse.moderation.pattern.RuleFileException when they cannot be read
   */
  public static Screening builtIn() {
    return BuiltIn.SCREENING;
  }

  /**
   * The screening with the rules that come with the program and those of a site: the files {@code
   * *.xml} of a folder. Each is checked as ours are, its examples included; one that is broken is
   * left out, and all the rest kept.
   *
   * @param folder may be absent
   * @param refused told of each file left out, and why
   */
  public static Screening with(Path folder, Consumer<RuleFileException> refused) {
    return SiteRules.read(builtIn(), folder, refused);
  }

  /** This screening with the rules of some files besides those that come with the program. */
  Screening with(List<Path> siteFiles) {
    return new Screening(Patterns.builtInAnd(siteFiles), readers);
  }

  /** The examples of all rules. */
  List<Example> examples() {
    return patterns.examples();
  }

  /** Whether a rule does on its example what that says. */
  boolean holds(Example example) {
    List<Flag> flags = screen(example.text()).flags();
    List<Flag> own = flags.stream().filter(one -> one.rule().equals(example.rule())).toList();
    return switch (example.kind()) {
      case FLAG ->
          own.stream()
              .anyMatch(one -> one.start() == example.start() && one.end() == example.end());
      case PASS ->
          own.isEmpty() && flags.stream().allMatch(one -> example.also().contains(one.pattern()));
      case KNOWN_MISS -> own.isEmpty();
      case KNOWN_FALSE_ALARM -> !own.isEmpty();
    };
  }

  private static final class BuiltIn {
    static final Screening SCREENING = new Screening(Patterns.builtIn(), readers());
  }

  /**
   * Screens one comment, in whatever language of ours it is or may be. Takes time linear in its
   * length.
   *
   * @param text at most 10,000 characters; anything goes, lone surrogates included
   * @throws IllegalArgumentException when the text is longer
   */
  public ScreeningResult screen(String text) {
    return screen(Text.read(text));
  }

  /**
   * Screens one comment whose language is known.
   *
   * @throws IllegalArgumentException when the text is longer than 10,000 characters
   */
  public ScreeningResult screen(String text, Language language) {
    return screen(List.of(Text.of(text, language)));
  }

  /**
   * Screens the name under a comment, by what the rules find alone, and more sparingly: how it
   * sounds says nothing of a name.
   *
   * @throws IllegalArgumentException when the name is longer than 10,000 characters
   */
  public ScreeningResult screenName(String name) {
    List<Flag> flags = new ArrayList<>();
    Text.read(name).forEach(read -> match(read, flags, new ArrayList<>()));
    return NameFlags.of(flags);
  }

  /** Screens with other scores, for trying what was just fitted. */
  ScreeningResult screen(String text, Map<Language, Score> scores) {
    return screen(Text.read(text), scores);
  }

  private ScreeningResult screen(List<Text> texts) {
    return screen(texts, scores);
  }

  private ScreeningResult screen(List<Text> texts, Map<Language, Score> scores) {
    List<Flag> flags = new ArrayList<>();
    List<Protection> protections = new ArrayList<>();
    for (Text read : texts) {
      match(read, flags, protections);
    }
    // rules of both languages are asked when it is not clear which it is, the wording of one only
    Text likelier = texts.get(0);
    Reader reader = readers.get(likelier.language());
    Wording wording = reader.likeness.in(likelier);
    Score weighing = scores.get(likelier.language());
    Evidence evidence = Evidence.of(wording.whole(), wording.worst(), likelier, flags, protections);
    double score = weighing.of(evidence);
    if (flags.isEmpty()
        && score >= FLAGGED_FROM
        && WordingFlag.isProtected(wording, likelier, protections)) {
      // the words are a victim's, or against the harasser: how they sound must not undo that
      score = JUST_BELOW;
    }
    boolean explained = weighing.of(evidence.with(0, 0)) >= FLAGGED_FROM;
    if (score >= FLAGGED_FROM
        && !explained
        && !WordingFlag.isEnough(likelier, evidence.monologue() > 0, !flags.isEmpty())) {
      score = JUST_BELOW;
    }
    if (score >= FLAGGED_FROM && !explained) {
      WordingFlag.of(wording, likelier, score)
          .filter(one -> flags.stream().noneMatch(said -> said.pattern() == one.pattern()))
          .ifPresent(flags::add);
    }
    score = Math.max(score, PlainThreat.among(flags, likelier));
    flags.sort(
        Comparator.comparingInt(Flag::start).thenComparingInt(Flag::end).thenComparing(Flag::rule));
    protections.sort(
        Comparator.comparingInt(Protection::start)
            .thenComparingInt(Protection::end)
            .thenComparing(Protection::rule));
    return ScreeningResult.of(score, flags, protections);
  }

  private void match(Text text, List<Flag> flags, List<Protection> protections) {
    Speakers speakers = readers.get(text.language()).stance.in(text);
    for (Match match : patterns.in(text)) {
      List<Token> tokens = text.sentences().get(match.sentence()).tokens();
      int start = tokens.get(match.span().from()).start();
      int end = tokens.get(match.span().to() - 1).end();
      Optional<Kind> kind = speakers.protecting(match.sentence(), match.span());
      if (kind.isPresent()) {
        protections.add(new Protection(kind.get(), match.pattern(), match.rule(), start, end));
      } else {
        flags.add(
            new Flag(match.pattern(), match.rule(), start, end, match.severity(), match.weight()));
      }
    }
  }

  /** Names and reasons for people. */
  public Catalogue catalogue() {
    return patterns.catalogue();
  }

  /** The weights of all rules, by their ids, for fitting the score. */
  Map<String, Double> weights() {
    return patterns.weights();
  }

  /** The evidence of rules and protections alone, for fitting the score. */
  Evidence ruleEvidence(String text) {
    List<Flag> flags = new ArrayList<>();
    List<Protection> protections = new ArrayList<>();
    List<Text> texts = Text.read(text);
    texts.forEach(read -> match(read, flags, protections));
    return Evidence.of(0, 0, texts.get(0), flags, protections);
  }
}

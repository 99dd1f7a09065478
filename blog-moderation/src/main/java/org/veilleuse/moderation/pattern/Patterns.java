package org.veilleuse.moderation.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;

/** All rules, ready to be matched; immutable and safe to share. */
public final class Patterns {
  private static final long LARGEST_FILE = 1_000_000;

  private final Map<Language, List<Rule>> rules = new EnumMap<>(Language.class);
  private final Map<Language, Expressions> expressions = new EnumMap<>(Language.class);
  private final Map<Language, Map<Integer, Rule>> byMatch = new EnumMap<>(Language.class);
  private final List<Example> examples = new ArrayList<>();
  private final Catalogue catalogue;

  Patterns(List<RuleFile> files, Map<Language, Expressions.Builder> builders) {
    Set<String> ids = new HashSet<>();
    for (Language language : Language.values()) {
      rules.put(language, new ArrayList<>());
      byMatch.put(language, new HashMap<>());
      expressions.put(language, builders.get(language).build());
    }
    for (RuleFile file : files) {
      rules.get(file.language()).addAll(file.rules());
      examples.addAll(file.examples());
      for (Rule rule : file.rules()) {
        if (!ids.add(rule.id())) {
          throw new RuleFileException(
              rule.id(), 0, "two rules have this id; a site's rule needs one of its own", null);
        }
        byMatch.get(file.language()).put(rule.match(), rule);
      }
    }
    catalogue = Catalogue.of(files);
  }

  /** Reads the rules that come with the program; throws {@link RuleFileException}. */
  public static Patterns builtIn() {
    return builtInAnd(List.of());
  }

  /**
   * Reads the rules that come with the program and those of a site.
   *
   * @throws RuleFileException when one of the files is broken, too large, repeats the id of another
   *     rule, or calls a pattern what it is not called
   */
  public static Patterns builtInAnd(List<Path> siteFiles) {
    Map<Language, Expressions.Builder> builders = builders();
    List<RuleFile> files = new ArrayList<>(builtInFiles(builders));
    for (Path file : siteFiles) {
      String name = file.getFileName().toString();
      try {
        if (Files.size(file) > LARGEST_FILE) {
          throw new RuleFileException(name, 0, "larger than " + LARGEST_FILE + " bytes", null);
        }
        try (InputStream in = Files.newInputStream(file)) {
          files.add(RuleFileReader.read(in, name, builders::get));
        }
        // what is said of all files together is checked for each, so that the right one is named
        Catalogue.of(files);
      } catch (IOException | IllegalArgumentException e) {
        throw new RuleFileException(name, 0, String.valueOf(e.getMessage()), e);
      }
    }
    return new Patterns(files, builders);
  }

  private static Map<Language, Expressions.Builder> builders() {
    Map<Language, Expressions.Builder> builders = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      builders.put(language, new Expressions.Builder(language));
    }
    return builders;
  }

  static List<RuleFile> builtInFiles() {
    return builtInFiles(builders());
  }

  private static List<RuleFile> builtInFiles(Map<Language, Expressions.Builder> builders) {
    // Languages share nothing, and reading one takes a second that a start waits for.
    return Arrays.stream(Language.values())
        .parallel()
        .flatMap(language -> builtInFiles(language, builders::get).stream())
        .toList();
  }

  private static List<RuleFile> builtInFiles(
      Language language, Function<Language, Expressions.Builder> builders) {
    List<RuleFile> files = new ArrayList<>();
    for (PatternId pattern : PatternId.values()) {
      String file = language.code() + "/" + pattern.name().toLowerCase(Locale.ROOT) + ".xml";
      try (InputStream in = Patterns.class.getResourceAsStream(file)) {
        if (in != null) {
          files.add(RuleFileReader.read(in, file, builders));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(file, e);
      }
    }
    return files;
  }

  /** What the rules of the text's language find in it, sentence by sentence. */
  public List<Match> in(Text text) {
    SeenText all = new SeenText(text, expressions.get(text.language()));
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Seen seen = all.sentence(i);
      for (int expression : seen.matching()) {
        Rule rule = byMatch.get(text.language()).get(expression);
        if (rule == null) {
          continue; // what a refused file had already added
        }
        for (TokenSpan span : seen.spans(expression)) {
          if (rule.counts(span, seen, all)) {
            matches.add(
                new Match(rule.pattern(), rule.id(), rule.severity(), rule.weight(), i, span));
          }
        }
      }
    }
    return matches;
  }

  /** The weights of all rules, by their ids. */
  public Map<String, Double> weights() {
    Map<String, Double> weights = new HashMap<>();
    rules.values().forEach(list -> list.forEach(rule -> weights.put(rule.id(), rule.weight())));
    return weights;
  }

  /** What a rule costs on a text: the states it has, and how many were looked at. */
  record Effort(String rule, int states, long steps) {}

  /** What each rule costs on a text when it is asked whether or not its words are there. */
  List<Effort> efforts(Text text) {
    Expressions sought = expressions.get(text.language());
    long[] steps = new long[sought.size()];
    for (Sentence sentence : text.sentences()) {
      long[] more = sought.steps(sentence);
      Arrays.setAll(steps, i -> steps[i] + more[i]);
    }
    List<Effort> efforts = new ArrayList<>();
    for (Rule rule : rules.get(text.language())) {
      efforts.add(new Effort(rule.id(), sought.states(rule.match()), steps[rule.match()]));
    }
    return efforts;
  }

  /** Names and reasons for people. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The examples of all rules. */
  public List<Example> examples() {
    return List.copyOf(examples);
  }
}

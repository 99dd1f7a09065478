package org.veilleuse.moderation.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;

/** All rules, ready to be matched; immutable and safe to share. */
public final class Patterns {
  private final Map<Language, List<Rule>> rules = new EnumMap<>(Language.class);
  private final List<Example> examples = new ArrayList<>();
  private final Catalogue catalogue;

  private Patterns(List<RuleFile> files) {
    Set<String> ids = new HashSet<>();
    for (RuleFile file : files) {
      rules.computeIfAbsent(file.language(), key -> new ArrayList<>()).addAll(file.rules());
      examples.addAll(file.examples());
      for (Rule rule : file.rules()) {
        if (!ids.add(rule.id())) {
          throw new IllegalArgumentException("two rules have the id " + rule.id());
        }
      }
    }
    catalogue = Catalogue.of(files);
  }

  /** Reads the rules that come with the program; throws {@link RuleFileException}. */
  public static Patterns builtIn() {
    return new Patterns(builtInFiles());
  }

  static List<RuleFile> builtInFiles() {
    List<RuleFile> files = new ArrayList<>();
    for (Language language : Language.values()) {
      for (PatternId pattern : PatternId.values()) {
        String file = language.code() + "/" + pattern.name().toLowerCase(Locale.ROOT) + ".xml";
        try (InputStream in = Patterns.class.getResourceAsStream(file)) {
          if (in != null) {
            files.add(RuleFileReader.read(in, file));
          }
        } catch (IOException e) {
          throw new UncheckedIOException(file, e);
        }
      }
    }
    return files;
  }

  /** What the rules of the text's language find in it, sentence by sentence. */
  public List<Match> in(Text text) {
    List<Match> matches = new ArrayList<>();
    List<Sentence> sentences = text.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      for (Rule rule : rules.getOrDefault(text.language(), List.of())) {
        for (TokenSpan span : rule.in(sentences.get(i))) {
          matches.add(
              new Match(rule.pattern(), rule.id(), rule.severity(), rule.weight(), i, span));
        }
      }
    }
    return matches;
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

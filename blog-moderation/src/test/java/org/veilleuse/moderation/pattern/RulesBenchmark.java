package org.veilleuse.moderation.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.veilleuse.moderation.likeness.Labelled;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Text;

/**
 * How long matching takes with a quarter, half and all of the French rules; texts are read before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {
  /** How many quarters of each file's rules. */
  @Param({"1", "2", "4"})
  public int quarters;

  private Patterns patterns;
  private List<Text> texts;
  private int next;

  /** Reads the rules and the comments of the corpus. */
  @Setup
  public void read() throws IOException {
    Map<Language, Expressions.Builder> builders = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      builders.put(language, new Expressions.Builder(language));
    }
    List<RuleFile> files = new ArrayList<>();
    for (PatternId pattern : PatternId.values()) {
      String file = "fr/" + pattern.name().toLowerCase(Locale.ROOT) + ".xml";
      try (InputStream in = Patterns.class.getResourceAsStream(file)) {
        if (in != null) {
          files.add(RuleFileReader.quarters(quarters, in, file, builders::get));
        }
      }
    }
    patterns = new Patterns(files, builders);
    texts = new ArrayList<>();
    for (Labelled one : Labelled.read(Path.of("src/test/corpus"), Language.FRENCH, "tune-")) {
      texts.add(Text.of(one.text(), Language.FRENCH));
    }
  }

  /** Looks for the rules in one comment after the other. */
  @Benchmark
  public List<Match> match() {
    next = (next + 1) % texts.size();
    return patterns.in(texts.get(next));
  }
}

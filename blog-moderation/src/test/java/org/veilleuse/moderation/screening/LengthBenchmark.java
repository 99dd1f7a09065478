package org.veilleuse.moderation.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

/** How the time grows with the length of one text, ordinary or made to be hard. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LengthBenchmark {
  /** Characters. */
  @Param({"100", "1000", "10000"})
  public int characters;

  /** What it is made of. */
  @Param({"ordinary", "tu es belle ", "a"})
  public String made;

  private final Screening screening = Screening.builtIn();
  private String text;

  /** Makes the text. */
  @Setup
  public void make() throws IOException {
    String unit = made;
    if (made.equals("ordinary")) {
      unit =
          Labelled.read(Path.of("src/test/corpus"), Language.FRENCH, "tune-").stream()
              .filter(one -> !one.flagged())
              .limit(120)
              .map(Labelled::text)
              .collect(Collectors.joining(" "));
    }
    text = unit.repeat(characters / unit.length() + 1).substring(0, characters);
  }

  /** Screens it. */
  @Benchmark
  public ScreeningResult screen() {
    return screening.screen(text);
  }
}

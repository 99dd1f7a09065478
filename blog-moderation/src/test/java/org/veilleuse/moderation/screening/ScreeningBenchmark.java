package org.veilleuse.moderation.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** How long a comment takes to screen, by its number of words. One thread. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScreeningBenchmark {
  /** Words in a comment. */
  @Param({"10", "60", "300"})
  public int words;

  /** The language of the comments. */
  @Param({"fr", "en"})
  public String language;

  private final Screening screening = Screening.builtIn();
  private List<String> comments;
  private int next;

  /** Comments of the corpus, one in five of them to be flagged, cut or joined to a length. */
  @Setup
  public void read() throws IOException {
    comments = new ArrayList<>();
    List<String> run = new ArrayList<>();
    int flagged = 0;
    for (Labelled one : Labelled.read(Path.of("src/test/corpus"), Language.of(language), "tune-")) {
      if (one.flagged() && flagged++ % 4 != 0) {
        continue;
      }
      for (String word : one.text().split(" ", -1)) {
        run.add(word);
        if (run.size() == words) {
          comments.add(String.join(" ", run));
          run.clear();
        }
      }
    }
  }

  /** Screens one comment after the other, all of them in turn. */
  @Benchmark
  public ScreeningResult screen() {
    next = (next + 1) % comments.size();
    return screening.screen(comments.get(next));
  }
}

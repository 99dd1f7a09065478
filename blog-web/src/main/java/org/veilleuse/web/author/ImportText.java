package org.veilleuse.web.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.veilleuse.core.exchange.ImportProgress;
import org.veilleuse.core.exchange.ImportState;
import org.veilleuse.web.reader.Words;

/** An import's progress and report as lines of text, for the command line. */
public final class ImportText {

  private ImportText() {}

  /** For example {@code 3 posts, 12 comments, …}. */
  public static String progress(ImportProgress progress, Locale language) {
    return Words.say(
        language,
        "import.counts",
        progress.counts().posts(),
        progress.counts().comments(),
        progress.counts().known(),
        progress.counts().leftOut());
  }

  /**
   * The counts, a line for each thing that was not simply taken, and {@code OK} or {@code FAILED}.
   */
  public static List<String> report(ImportProgress progress, Locale language) {
    List<String> lines = new ArrayList<>();
    progress
        .report()
        .forEach(
            line ->
                lines.add(
                    "  " + Words.say(language, "import.report." + line.code(), line.about())));
    lines.add(progress(progress, language));
    boolean done = progress.state() == ImportState.DONE;
    lines.add(done ? "OK" : "FAILED " + Words.say(language, "import.failed"));
    return lines;
  }
}

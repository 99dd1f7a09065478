package org.veilleuse.web.setup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The command that the application was started for when no blog was running: the launcher hands it
 * over in system properties, and the process ends with it.
 */
public final class Command {

  private static final String PROPERTY = "veilleuse.command";

  private Command() {}

  /** What a command does: prints lines, and returns the exit code. */
  @FunctionalInterface
  public interface Work {

    /**
     * @param language French or English, as the machine's locale asks
     */
    int run(PrintStream out, Locale language);
  }

  /** Runs the work and ends the process, if the application was started for this command. */
  public static void runIfAsked(String name, Executor executor, Work work) {
    if (name.equals(System.getProperty(PROPERTY))) {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      Locale language =
          Locale.getDefault().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
      // Not in this thread: the application would not be up before the work is done.
      executor.execute(
          () -> {
            int exitCode = 1;
            try {
              exitCode = work.run(out, language);
            } finally {
              System.exit(exitCode);
            }
          });
    }
  }

  /** What the command was given under a name, for example {@code file}. */
  public static Optional<String> given(String name) {
    return Optional.ofNullable(System.getProperty(PROPERTY + "." + name));
  }
}

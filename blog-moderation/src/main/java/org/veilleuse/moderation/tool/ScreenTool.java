package org.veilleuse.moderation.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.veilleuse.moderation.screening.Screening;
import org.veilleuse.moderation.text.Text;

/**
 * Reads comments and writes what the screening says of them, in the same order, e.g. {@code java
 * -jar veilleuse-screen.jar --tsv < comments.tsv}. Its memory does not grow with its input.
 */
public final class ScreenTool {
  private static final int BATCH = 1_000;
  private static final int PROGRESS_EVERY = 10_000;
  private static final int WRONG_USE = 2;
  private static final int SOME_NOT_SCREENED = 3;

  private final PrintStream out;
  private final PrintStream messages;
  private final ResourceBundle words;
  private final Locale locale;

  ScreenTool(PrintStream out, PrintStream messages, Locale locale) {
    this.out = out;
    this.messages = messages;
    this.locale = locale;
    words =
        ResourceBundle.getBundle(
            ScreenTool.class.getPackageName() + ".explanation",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Runs it and ends the process: 0 done, 2 called wrongly, 3 some comments were not screened. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream messages = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Locale locale = language(arguments);
    int status = new ScreenTool(out, messages, locale).run(without(arguments), System.in);
    out.flush();
    System.exit(status);
  }

  private static Locale language(String[] arguments) {
    for (String argument : arguments) {
      if (argument.startsWith("--language=")) {
        return argument.endsWith("=fr") ? Locale.FRENCH : Locale.ENGLISH;
      }
    }
    return Locale.getDefault().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
  }

  private static List<String> without(String[] arguments) {
    return List.of(arguments).stream().filter(one -> !one.startsWith("--language=")).toList();
  }

  int run(List<String> arguments, InputStream in) throws IOException {
    String mode = arguments.isEmpty() ? "" : arguments.get(0);
    if (mode.equals("--explain") && arguments.size() == 2) {
      return explain(arguments.get(1));
    }
    if (arguments.size() == 1 && mode.equals("--tsv")) {
      return lines(in, Screened::tsv);
    }
    if (arguments.size() == 1 && mode.equals("--json")) {
      return lines(in, one -> one.json(Screening.builtIn().catalogue()));
    }
    if (arguments.size() == 1 && mode.equals("--threads")) {
      long failed = new Threads(out, messages, words, locale).run(in);
      if (failed > 0) {
        messages.println(say("thread.not-screened", failed));
      }
      return failed > 0 ? SOME_NOT_SCREENED : 0;
    }
    boolean help = arguments.size() == 1 && (mode.equals("--help") || mode.equals("-h"));
    (help ? out : messages).println(say("usage"));
    return help ? 0 : WRONG_USE;
  }

  private int explain(String text) {
    if (text.length() > Text.longest()) {
      messages.println(say("too-long", Text.longest(), text.length()));
      return WRONG_USE;
    }
    Screening screening = Screening.builtIn();
    boolean coloured = System.console() != null && System.getenv("NO_COLOR") == null;
    out.print(
        new Explanation(screening.catalogue(), locale, coloured).of(text, screening.screen(text)));
    return 0;
  }

  private int lines(InputStream in, Function<Screened, String> written) throws IOException {
    Screening screening = Screening.builtIn();
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    long started = System.nanoTime();
    long number = 0;
    long failed = 0;
    List<Line> batch = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      batch.add(Line.of(line, ++number));
      // whoever types, or waits for an answer before sending more, is answered at once
      if (batch.size() == BATCH || !reader.ready()) {
        failed += write(batch, screening, written);
        batch.clear();
      }
      if (number % PROGRESS_EVERY == 0) {
        messages.println(say("progress", number, perSecond(number, started)));
      }
    }
    failed += write(batch, screening, written);
    if (number >= PROGRESS_EVERY) {
      messages.println(say("done", number, perSecond(number, started)));
    }
    if (failed > 0) {
      messages.println(say("not-screened", failed));
    }
    return failed > 0 ? SOME_NOT_SCREENED : 0;
  }

  private static long perSecond(long number, long started) {
    return number * 1_000_000_000L / Math.max(1, System.nanoTime() - started);
  }

  /** Writes what is said of them, in order; how many could not be screened. */
  private long write(List<Line> batch, Screening screening, Function<Screened, String> written) {
    List<Screened> screened =
        batch.parallelStream().map(line -> Screened.of(line, screening)).toList();
    long failed = 0;
    for (Screened one : screened) {
      out.print(written.apply(one) + "\n");
      if (one.problem() != null) {
        failed++;
        messages.println(say("problem", one.line().id(), one.problem()));
      }
    }
    out.flush();
    return failed;
  }

  private String say(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }
}

package org.veilleuse.web.author;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.veilleuse.core.exchange.ImportJobs;
import org.veilleuse.core.exchange.ImportProgress;
import org.veilleuse.core.exchange.ImportState;
import org.veilleuse.web.reader.Words;

/**
 * Runs the command that the application was started for when no blog was running: the launcher
 * hands it over in system properties, and the process ends with it.
 */
@Startup
@Singleton
@DependsOn("Migrations")
public class StartCommand {

  @Inject private BlogImport blogImport;
  @Inject private ImportJobs jobs;
  @Resource private ManagedExecutorService executor;

  @PostConstruct
  void start() {
    if ("import".equals(System.getProperty("veilleuse.command"))) {
      Path file = Path.of(System.getProperty("veilleuse.command.file"));
      // Not in this thread: the application would not be up before the import is done.
      executor.execute(() -> System.exit(run(file)));
    }
  }

  private int run(Path file) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Locale language =
        Locale.getDefault().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    boolean approved = System.getProperty("veilleuse.command.hold") == null;
    try (InputStream export = new BufferedInputStream(Files.newInputStream(file))) {
      ImportProgress end =
          blogImport.run(
              jobs.begin(file.getFileName().toString(), "command-line"),
              export,
              "command-line",
              approved,
              progress -> out.println(ImportText.progress(progress, language)));
      ImportText.report(end, language).forEach(out::println);
      return end.state() == ImportState.DONE ? 0 : 1;
    } catch (IOException e) {
      out.println("FAILED " + Words.say(language, "import.no-file", file));
      return 1;
    }
  }
}

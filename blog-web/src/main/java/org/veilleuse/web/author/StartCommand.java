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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.veilleuse.core.exchange.ImportJobs;
import org.veilleuse.core.exchange.ImportProgress;
import org.veilleuse.core.exchange.ImportState;
import org.veilleuse.web.reader.Words;
import org.veilleuse.web.setup.Command;

/** Imports a file, if the application was started for that. */
@Startup
@Singleton
@DependsOn("Migrations")
public class StartCommand {

  @Inject private BlogImport blogImport;
  @Inject private ImportJobs jobs;
  @Resource private ManagedExecutorService executor;

  @PostConstruct
  void start() {
    Command.runIfAsked("import", executor, this::run);
  }

  private int run(PrintStream out, Locale language) {
    Path file = Path.of(Command.given("file").orElseThrow());
    boolean approved = Command.given("hold").isEmpty();
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

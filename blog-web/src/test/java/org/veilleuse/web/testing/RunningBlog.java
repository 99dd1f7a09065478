package org.veilleuse.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code target/veilleuse.jar} as a person starts it, on a free port and a data folder of its own.
 *
 * <p>Tests get the shared one as a parameter from {@link BlogExtension}; one that is going to be
 * killed or stopped is started by {@link #start}.
 */
public final class RunningBlog implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Pattern READY =
      Pattern.compile("^Veilleuse is ready at (http://\\S+)", Pattern.MULTILINE);

  private final Path folder;
  private final Map<String, String> settings;
  private Process launcher;
  private URI baseUri;

  private RunningBlog(Path folder, Map<String, String> settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * A new blog on an empty {@link TestDatabase}, ready.
   *
   * @param settings on top, for example {@code blog.sample}
   * @throws IllegalStateException with the log, if it did not become ready
   */
  public static RunningBlog start(Map<String, String> settings) {
    try {
      Path folder = Files.createTempDirectory("veilleuse-test");
      Map<String, String> all = new TreeMap<>(TestDatabase.current().newDatabase());
      all.put("blog.data", folder.resolve("data").toString());
      all.put("blog.port", "0");
      all.putAll(settings);
      RunningBlog blog = new RunningBlog(folder, all);
      Runtime.getRuntime().addShutdownHook(new Thread(blog::close));
      blog.launch();
      return blog;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers, such as {@code http://localhost:41234/}. */
  public URI baseUri() {
    return baseUri;
  }

  public Path data() {
    return Path.of(settings.get("blog.data"));
  }

  /** Everything that was printed since the first start. */
  public String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that a person started. */
  public Process launcher() {
    return launcher;
  }

  /** The launcher's child, which does the work. */
  public ProcessHandle server() {
    return launcher.children().findFirst().orElseThrow();
  }

  /** Power failure, as far as processes know: no shutdown hook runs. */
  public void killNine() {
    ProcessHandle server = server();
    server.destroyForcibly();
    launcher.destroyForcibly();
    server.onExit().join();
    launcher.onExit().join();
  }

  /** Starts again on the same data and port, after {@link #killNine} or {@link #stop}. */
  public void restart() {
    if (launcher.isAlive()) {
      stop();
    }
    settings.put("blog.port", Integer.toString(baseUri.getPort()));
    launch();
  }

  /** SIGTERM to the launcher, as a service manager sends; returns the exit code. */
  public int stop() {
    launcher.destroy();
    try {
      if (!launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("did not stop:\n" + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return launcher.exitValue();
  }

  /** {@code java -jar veilleuse.jar ARGUMENTS} with this blog's settings, to its end. */
  public Finished run(String... arguments) {
    try {
      Path output = Files.createTempFile(folder, "run", ".log");
      Process process =
          new ProcessBuilder(command(arguments))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return new Finished(process.waitFor(), Files.readString(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What somebody does by hand in the database while the blog is stopped; how many rows it met. */
  public int change(String sql) throws SQLException {
    String file = "jdbc:h2:file:" + data().resolve("blog");
    String own = file + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    try (Connection connection =
            DriverManager.getConnection(
                settings.getOrDefault("blog.db.url", own),
                settings.getOrDefault("blog.db.user", "veilleuse"),
                settings.getOrDefault("blog.db.password", ""));
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** What a command printed and ended with. */
  public record Finished(int exitCode, String output) {}

  /** Stops it and removes its data. */
  @Override
  public void close() {
    if (launcher != null && launcher.isAlive()) {
      stop();
    }
    delete(folder);
  }

  static void delete(Path folder) {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void launch() {
    try {
      int before = Files.exists(logFile()) ? log().length() : 0;
      launcher =
          new ProcessBuilder(command())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
              .start();
      Instant tooLate = Instant.now().plus(PATIENCE);
      Matcher ready = READY.matcher(log().substring(before));
      while (!ready.find()) {
        if (!launcher.isAlive() || Instant.now().isAfter(tooLate)) {
          throw new IllegalStateException("did not become ready:\n" + log());
        }
        Thread.sleep(50);
        ready = READY.matcher(log().substring(before));
      }
      baseUri = URI.create(ready.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A test's blog lives for minutes: half the work of a start, and pages soon fast enough.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Duser.language=en");
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-jar");
    command.add(Path.of(System.getProperty("blog.test.jar", "target/veilleuse.jar")).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private Path logFile() {
    return folder.resolve("blog.log");
  }
}

package org.veilleuse.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL of the tests' own: a new cluster on a free loopback port, gone when they end. */
final class Postgres {

  private static final String USER = "veilleuse";
  private static Postgres shared;

  private final Path bin;
  private final Path folder;
  private final int port;
  private final String password = UUID.randomUUID().toString();
  private final AtomicInteger databases = new AtomicInteger();

  private Postgres(Path bin) throws IOException {
    this.bin = bin;
    this.folder = Files.createTempDirectory("veilleuse-postgres");
    this.port = freePort();
  }

  static boolean present() {
    return bin().isPresent();
  }

  /** One cluster for all tests of this JVM. */
  static synchronized Postgres shared() {
    if (shared == null) {
      try {
        shared = new Postgres(bin().orElseThrow());
        shared.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  /** An empty database, as the blog's four settings. */
  Map<String, String> newDatabase() {
    String name = "blog" + databases.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password);
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "blog.db.driver",
        "org.postgresql.ds.PGSimpleDataSource",
        "blog.db.url",
        url(name),
        "blog.db.user",
        USER,
        "blog.db.password",
        password);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void start() throws IOException {
    Path secret = Files.writeString(folder.resolve("password"), password);
    if (root()) {
      var postgres =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
      Files.setOwner(secret, postgres);
      Files.setOwner(folder, postgres);
    }
    String data = folder.resolve("data").toString();
    run("initdb", "-D", data, "-U", USER, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        .add("--auth=scram-sha-256", "--pwfile=" + secret)
        .now();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off -k " + folder;
    run("pg_ctl", "-D", data, "-w", "-l", folder.resolve("log").toString(), "-o", options, "start")
        .now();
  }

  private void stop() {
    run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop").now();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run run(String program, String... arguments) {
    Run run = new Run(new ArrayList<>(), folder);
    if (root()) {
      // PostgreSQL refuses to be run by root.
      run.add("runuser", "-u", "postgres", "--");
    }
    return run.add(bin.resolve(program).toString()).add(arguments);
  }

  private record Run(List<String> command, Path folder) {

    Run add(String... words) {
      command.addAll(List.of(words));
      return this;
    }

    void now() {
      try {
        // Not into a pipe: the server would inherit it and keep it open.
        Path out = Files.createTempFile("veilleuse-postgres", ".log");
        int code =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        String said = Files.readString(out);
        Files.delete(out);
        if (code != 0) {
          throw new IllegalStateException(command + " ended with " + code + ": " + said);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The newest of Debian's, or what is on the path. */
  private static Optional<Path> bin() {
    Path debian = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(debian)) {
      try (Stream<Path> versions = Files.list(debian)) {
        Optional<Path> newest =
            versions
                .map(version -> version.resolve("bin"))
                .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                .max(Comparator.naturalOrder());
        if (newest.isPresent()) {
          return newest;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Needed.program("initdb").map(Path::getParent);
  }

  private static boolean root() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}

package org.veilleuse.web.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The {@code blog.*} settings: a system property wins over the environment, which wins over {@code
 * veilleuse.properties} in the data folder.
 */
record Settings(Path data, String address, int port, Map<String, String> all) {

  private static final String PREFIX = "blog.";

  /**
   * Without WRITE_DELAY=0, H2 loses acknowledged commits when the process is killed. With its own
   * hook for the end of the process, it closes the database while the server still stops.
   */
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE"
          // In kilobytes. H2's own choice takes more than it counts, and with a million comments
          // leaves the server so little of its memory that it mostly collects garbage.
          + ";CACHE_SIZE=16384"
          // Without it a change that is committed just after a query ran can be missing from its
          // answer until the next change (ADR 0005).
          + ";OPTIMIZE_REUSE_RESULTS=FALSE"
          // Of plans, for each connection. H2 keeps eight, and plans a question about a
          // conversation for longer than it takes to answer it.
          + ";QUERY_CACHE_SIZE=64";

  private static final String FILE = "veilleuse.properties";

  /**
   * @throws Refusal if the port is no port, or the file cannot be read
   */
  static Settings resolve(Properties system, Map<String, String> environment) {
    String folder = given("blog.data", system, environment);
    Path data =
        folder == null || folder.isBlank()
            ? Path.of(system.getProperty("user.home"), ".veilleuse")
            : Path.of(folder);
    data = data.toAbsolutePath().normalize();
    Map<String, String> all = new TreeMap<>();
    all.put("blog.address", "127.0.0.1");
    all.put("blog.port", "8080");
    all.putAll(fromFile(data.resolve(FILE)));
    for (String name : environment.keySet()) {
      if (name.startsWith("BLOG_")) {
        all.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), environment.get(name));
      }
    }
    all.replaceAll(
        (key, value) -> {
          String nearer = given(key, system, environment);
          return nearer == null ? value : nearer;
        });
    for (String key : system.stringPropertyNames()) {
      if (key.startsWith(PREFIX)) {
        all.put(key, system.getProperty(key));
      }
    }
    all.put("blog.data", data.toString());
    all.putIfAbsent("blog.db.url", "jdbc:h2:file:" + data.resolve("blog") + H2_OPTIONS);
    if (all.get("blog.db.url").startsWith("jdbc:postgresql:")) {
      all.putIfAbsent("blog.db.driver", "org.postgresql.ds.PGSimpleDataSource");
    }
    return of(all);
  }

  /** Settings that {@link #resolve} found, in the process that they were handed to. */
  static Settings of(Map<String, String> all) {
    return new Settings(
        Path.of(all.get("blog.data")),
        all.get("blog.address"),
        port(all.get("blog.port")),
        Map.copyOf(all));
  }

  /** True for the blog that {@code ./mvnw -Prun} starts. */
  boolean sample() {
    return Boolean.parseBoolean(all.get("blog.sample"));
  }

  private static String given(String key, Properties system, Map<String, String> environment) {
    String property = system.getProperty(key);
    return property != null
        ? property
        : environment.get(key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static Map<String, String> fromFile(Path file) {
    Map<String, String> found = new TreeMap<>();
    if (Files.isRegularFile(file)) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new Refusal(Refusal.WRONG_USE, "settings.unreadable", file, e.getMessage());
      }
      for (String key : properties.stringPropertyNames()) {
        found.put(key, properties.getProperty(key).strip());
      }
    }
    return found;
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text.strip());
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // The refusal below says it.
    }
    throw new Refusal(Refusal.WRONG_USE, "settings.port", text);
  }
}

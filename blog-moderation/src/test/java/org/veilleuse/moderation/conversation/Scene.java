package org.veilleuse.moderation.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A thread of a file of {@code src/test/scenes}: {@code = title TAB who > whom}, {@code @ post},
 * {@code time TAB who [> whom] TAB text}, {@code time TAB who ! whom} where somebody asks by a
 * setting not to be answered by whom, with times from the beginning, {@code 45}, {@code 3h20},
 * {@code 2d4h15}.
 *
 * @param who whose doing it is; null when it is many people's, or nobody's
 * @param whom towards whom; null for nobody in particular
 */
record Scene(
    String file,
    String title,
    String who,
    String whom,
    List<Remark> remarks,
    List<Boundary> boundaries) {
  private static final Instant BEGINNING = Instant.parse("2026-03-02T08:00:00Z");

  static List<Scene> all() {
    Path folder = Path.of("src/test/scenes");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .flatMap(file -> in(file, folder.relativize(file).toString()).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Scene> in(Path file, String name) {
    List<Scene> scenes = new ArrayList<>();
    String post = null;
    Map<String, Remark> latest = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("= ")) {
          String[] parts = line.substring(2).split("\t", 2);
          String[] roles = (parts.length < 2 ? "" : parts[1]).split(">", 2);
          scenes.add(
              new Scene(
                  name,
                  parts[0],
                  orNull(roles[0]),
                  roles.length < 2 ? null : orNull(roles[1]),
                  new ArrayList<>(),
                  new ArrayList<>()));
        } else if (line.startsWith("@ ")) {
          post = line;
          latest.clear();
        } else if (line.contains(" ! ") && line.split("\t", -1).length == 2) {
          scenes.get(scenes.size() - 1).boundaries.add(boundary(line.split("[\t!]", 3)));
        } else if (!line.isBlank()) {
          Scene scene = scenes.get(scenes.size() - 1);
          Remark remark = remark(line.split("\t", 3), scene.remarks.size() + 1, post, latest);
          scene.remarks.add(remark);
          latest.put(remark.author(), remark);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scenes;
  }

  private static String orNull(String name) {
    return name.isBlank() ? null : name.strip();
  }

  private static Boundary boundary(String[] parts) {
    String who = parts[1].strip();
    return new Boundary(who, who, parts[2].strip(), BEGINNING.plus(since(parts[0].strip())));
  }

  private static Remark remark(
      String[] parts, int number, String post, Map<String, Remark> latest) {
    String[] names = parts[1].split(" > ", 2);
    Remark parent = names.length < 2 ? null : latest.get(names[1].strip());
    String who = names[0].strip();
    return new Remark(
        number,
        who,
        who,
        BEGINNING.plus(since(parts[0].strip())),
        post,
        parent == null ? null : parent.number(),
        parts[2]);
  }

  private static Duration since(String time) {
    int days = 0;
    int hours = 0;
    String rest = time;
    if (rest.contains("d")) {
      days = Integer.parseInt(rest.substring(0, rest.indexOf('d')));
      rest = rest.substring(rest.indexOf('d') + 1);
    }
    if (rest.contains("h")) {
      hours = Integer.parseInt(rest.substring(0, rest.indexOf('h')));
      rest = rest.substring(rest.indexOf('h') + 1);
    }
    int minutes = rest.isEmpty() ? 0 : Integer.parseInt(rest);
    return Duration.ofDays(days).plusHours(hours).plusMinutes(minutes);
  }

  /** What is flagged when its comments are made one after the other. */
  List<ConversationFlag> flags() {
    History history = new History();
    boundaries.forEach(history::add);
    List<ConversationFlag> flags = new ArrayList<>();
    for (Remark remark : remarks) {
      flags.addAll(Conversation.builtIn().in(history, remark));
      history.add(remark);
    }
    return flags;
  }

  @Override
  public String toString() {
    return file + ": " + title;
  }
}

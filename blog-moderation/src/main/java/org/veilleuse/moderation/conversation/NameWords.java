package org.veilleuse.moderation.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Words around names, from {@code name-words.txt}. */
final class NameWords {
  private static final String FILE = "name-words.txt";

  private NameWords() {}

  static Set<String> of(String list) {
    try (InputStream in = NameWords.class.getResourceAsStream(FILE)) {
      String line =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(one -> one.startsWith(list + ":"))
              .findFirst()
              .orElseThrow();
      return Set.of(line.substring(list.length() + 1).strip().split(" ", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}

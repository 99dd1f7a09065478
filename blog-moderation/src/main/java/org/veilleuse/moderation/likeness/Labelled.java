package org.veilleuse.moderation.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.text.Language;

/**
 * A comment of the development corpus and what people said of it.
 *
 * @param file the name of the file that it stands in, e.g. {@code tune-3.tsv}
 * @param labels the patterns it should be flagged with, the most important first; none when it must
 *     not be flagged
 * @param kind how it is said, or why it is clean
 */
public record Labelled(
    String file, String id, Language language, List<PatternId> labels, String kind, String text) {
  private static final int COLUMNS = 4;

  /** Whether it should be flagged. */
  public boolean flagged() {
    return !labels.isEmpty();
  }

  /** The labels as a set. */
  public Set<PatternId> labelSet() {
    return flagged() ? EnumSet.copyOf(labels) : EnumSet.noneOf(PatternId.class);
  }

  /**
   * Reads the files of one language whose names begin with a prefix, e.g. {@code tune-}.
   *
   * @param corpus the folder with a folder for each language
   * @throws IOException when a file cannot be read or a line is not as the corpus's README says
   */
  public static List<Labelled> read(Path corpus, Language language, String prefix)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(corpus.resolve(language.code()))) {
      files =
          all.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
    }
    List<Labelled> comments = new ArrayList<>();
    for (Path file : files) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          comments.add(of(line, file.getFileName().toString(), number, language));
        }
      }
    }
    return comments;
  }

  private static Labelled of(String line, String file, int number, Language language)
      throws IOException {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IOException(file + ":" + number + ": " + columns.length + " columns");
    }
    List<PatternId> labels = new ArrayList<>();
    if (!columns[1].equals("-")) {
      for (String label : columns[1].split(",", -1)) {
        try {
          labels.add(PatternId.valueOf(label.strip()));
        } catch (IllegalArgumentException e) {
          throw new IOException(file + ":" + number + ": no such pattern: " + label, e);
        }
      }
    }
    return new Labelled(
        file, columns[0], language, List.copyOf(labels), columns[2], unescaped(columns[3]));
  }

  /** The text with {@code \n}, {@code \t} and {@code \\} read. */
  public static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
      switch (next) {
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case '\\' -> plain.append('\\');
        default -> {
          plain.append(c);
          continue;
        }
      }
      i++;
    }
    return plain.toString();
  }
}

package org.veilleuse.moderation.comment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.veilleuse.moderation.screening.Screening;
import org.veilleuse.moderation.screening.ScreeningResult;
import org.veilleuse.moderation.text.LanguageGuess;

/**
 * A text of the corpus and what the screening says of it. What is put behind it leaves the places
 * of its flags as they are.
 */
record LoadedText(String text, String language, ScreeningResult result) {

  /** Every text of the development corpus in this folder, but not of the check set. */
  static List<LoadedText> of(Path corpus) throws IOException {
    Screening screening = Screening.builtIn();
    List<LoadedText> texts = new ArrayList<>();
    for (Path file : files(corpus)) {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t");
        if (!line.startsWith("#") && cells.length == 4) {
          String language = LanguageGuess.of(cells[3]).iterator().next().code();
          texts.add(new LoadedText(cells[3], language, screening.screen(cells[3])));
        }
      }
    }
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("No texts in " + corpus.toAbsolutePath());
    }
    return texts;
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> all = Files.walk(corpus)) {
      return all.filter(file -> file.toString().endsWith(".tsv"))
          .filter(file -> !file.getFileName().toString().startsWith("check"))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}

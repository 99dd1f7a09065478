package org.veilleuse.moderation.likeness;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.veilleuse.moderation.text.Language;

/** The step of the build that learns the wording: from the corpus into files beside the classes. */
final class LearnFromCorpus {
  private LearnFromCorpus() {}

  /** Takes the corpus's folder and that of the compiled classes. */
  public static void main(String[] arguments) {
    Path corpus = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1], "org", "veilleuse", "moderation", "likeness");
    Stream.of(Language.values())
        .parallel()
        .forEach(
            language -> {
              try {
                learn(corpus, language, folder);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static void learn(Path corpus, Language language, Path folder) throws IOException {
    List<Labelled> comments = new ArrayList<>(Labelled.read(corpus, language, "tune-"));
    comments.addAll(Labelled.read(corpus, language, "diagnose-"));
    boolean[] all = new boolean[comments.size()];
    Arrays.fill(all, true);
    Learner learner = new Training(comments, language).learn(all);
    Path file = folder.resolve("likeness-" + language.code() + ".bin");
    Files.createDirectories(folder);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      Weights.write(learner, out);
    }
    System.out.println(
        file.getFileName() + ": " + comments.size() + " comments, " + learner.size() + " features");
  }
}

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
import org.veilleuse.moderation.pattern.Example;
import org.veilleuse.moderation.pattern.Patterns;
import org.veilleuse.moderation.text.Language;

/** The step of the build that learns the wording: from the corpus into files beside the classes. */
final class LearnFromCorpus {
  private static final double SURE = 0.5;
  // a language takes a gigabyte and a half
  private static final long ENOUGH_FOR_TWO = 4L << 30;

  private LearnFromCorpus() {}

  /** Takes the corpus's folder and that of the compiled classes. */
  public static void main(String[] arguments) {
    Path corpus = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1], "org", "veilleuse", "moderation", "likeness");
    List<Example> examples = Patterns.builtIn().examples();
    Stream<Language> languages = Stream.of(Language.values());
    (Runtime.getRuntime().maxMemory() < ENOUGH_FOR_TWO ? languages : languages.parallel())
        .forEach(
            language -> {
              try {
                learn(corpus, examples, language, folder);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** What the rules' own examples show: a weak rule's flag alone need not flag a comment. */
  private static List<Labelled> labelled(List<Example> examples, Language language) {
    List<Labelled> comments = new ArrayList<>();
    for (Example example : examples) {
      boolean flagged =
          example.kind() == Example.Kind.FLAG || example.kind() == Example.Kind.KNOWN_MISS;
      boolean doubtful = flagged ? example.weight() < SURE : !example.also().isEmpty();
      if (example.language() == language && !doubtful) {
        comments.add(
            new Labelled(
                "examples",
                example.source(),
                language,
                flagged ? List.of(example.pattern()) : List.of(),
                Training.EXAMPLE,
                example.text()));
      }
    }
    return comments;
  }

  private static void learn(Path corpus, List<Example> examples, Language language, Path folder)
      throws IOException {
    List<Labelled> comments = new ArrayList<>(Labelled.read(corpus, language, "tune-"));
    comments.addAll(Labelled.read(corpus, language, "diagnose-"));
    comments.addAll(labelled(examples, language));
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

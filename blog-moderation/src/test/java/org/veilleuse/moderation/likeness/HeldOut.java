package org.veilleuse.moderation.likeness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Text;

/**
 * What the wording says of comments that it did not learn from: learned five times, each time
 * without a fifth of the files. Whole files, because comments that answer each other stand in one.
 */
public final class HeldOut {
  private static final int FOLDS = 5;

  private HeldOut() {}

  /** The wording's two numbers, {@code whole} and {@code worst}, for each of the comments. */
  public static double[][] wordings(List<Labelled> comments, Language language) {
    List<String> files = comments.stream().map(Labelled::file).distinct().sorted().toList();
    int[] fold =
        comments.stream().mapToInt(comment -> files.indexOf(comment.file()) % FOLDS).toArray();
    double[][] wordings = new double[comments.size()][];
    Training training = new Training(comments, language);
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(
            held -> {
              boolean[] chosen = new boolean[fold.length];
              for (int i = 0; i < fold.length; i++) {
                chosen[i] = fold[i] != held;
              }
              Likeness likeness = likeness(training.learnFlagging(chosen), language);
              for (int i = 0; i < fold.length; i++) {
                if (fold[i] == held) {
                  Wording wording = likeness.in(Text.of(comments.get(i).text(), language));
                  wordings[i] = new double[] {wording.whole(), wording.worst()};
                }
              }
            });
    return wordings;
  }

  private static Likeness likeness(Learner learner, Language language) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Weights.write(learner, new DataOutputStream(bytes));
      return Likeness.read(
          new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

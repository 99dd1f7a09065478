package org.veilleuse.moderation.likeness;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Text;

/**
 * Tells how far the wording of texts in one language resembles that of comments that were judged to
 * be harassing, rather than of those that were not. Immutable and safe to share.
 */
public final class Likeness {
  private final Features features;
  private final Weights weights;
  private final Sums sums;

  private Likeness(Features features, Weights weights) {
    this.features = features;
    this.weights = weights;
    sums = new Sums(weights);
  }

  /**
   * What was learned for a language when the program was built.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static Likeness of(Language language) {
    String name = "likeness-" + language.code() + ".bin";
    try (InputStream in = Likeness.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("missing: the build learns it from the corpus");
      }
      return read(new DataInputStream(new BufferedInputStream(in, 1 << 16)), language);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static Likeness read(DataInputStream in, Language language) throws IOException {
    return new Likeness(new Features(language), Weights.read(in));
  }

  /** What the wording of a text in this language says. */
  public Wording in(Text text) {
    return new Wording(text, features, weights, sums);
  }
}

package org.veilleuse.moderation.likeness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What was learned for one language: how much each feature speaks for a comment to be flagged, and
 * for each pattern.
 *
 * <p>Features weigh by their rarity, the square root of ln(1 + comments / comments with it), and a
 * text's sum is divided by the length of its vector, so that long texts do not weigh more than
 * short ones.
 */
final class Weights {
  private static final int FORMAT = 2;
  private static final int RARITY_BITS = 8;
  // a pattern has a twentieth of the comments: what stands in fewer says nothing of it
  private static final int FEWEST_FOR_PATTERNS = 4;
  private static final int RARITIES = 1 << RARITY_BITS;
  private static final float RARITY_STEP = 1 / 72f;
  // 12 bits for what a feature says, half of them for what speaks against flagging
  private static final int ANY_MOST = 2047;
  private final Table table;
  private final float anyStep;
  private final float anyBias;

  private final Table labelTable;
  private final byte[] byLabel;
  private final float[] labelSteps;
  private final float[] labelBias;

  private Weights(int features, int labelled, float anyStep, float anyBias, int labels) {
    this.anyStep = anyStep;
    this.anyBias = anyBias;
    table = new Table(features);
    labelTable = new Table(labelled);
    byLabel = new byte[(labelled + 1) * labels];
    labelSteps = new float[labels];
    labelBias = new float[labels];
  }

  /** What is known of a feature: for {@link #any} and {@link #square}, 0 when nothing is. */
  int find(int feature) {
    return table.get(feature);
  }

  /** The same of many features. */
  void find(int[] features, int count, int[] known) {
    table.get(features, count, known);
  }

  /** What a feature says for flagging, in steps; 0 when nothing is known of it. */
  static int any(int known) {
    return known == 0 ? 0 : (known >>> RARITY_BITS) - ANY_MOST - 1;
  }

  /** What a feature says for flagging, in log-odds before they are divided by a length. */
  float odds(int known) {
    return any(known) * anyStep;
  }

  /** What a feature adds to the square of a vector's length, in steps. */
  static int square(int known) {
    int rarity = known & RARITIES - 1;
    return rarity * rarity;
  }

  /**
   * How far a text resembles what is flagged, in log-odds. Steps are whole numbers, so that it does
   * not matter in which order they were added up.
   *
   * @param any the sum of what its features say
   * @param squares the sum of what they add to the square of its vector's length
   */
  double score(long any, long squares) {
    return anyBias + (squares == 0 ? 0 : any * (double) anyStep / length(squares));
  }

  /** The length of a vector by its square in steps. */
  static double length(long squares) {
    return Math.sqrt(squares) * RARITY_STEP;
  }

  int labels() {
    return labelBias.length;
  }

  float labelBias(int label) {
    return labelBias[label];
  }

  /** Adds what a feature says for each label to the sums. */
  void addLabels(int feature, float[] sums) {
    int number = labelTable.get(feature);
    int at = number * sums.length;
    for (int label = 0; number > 0 && label < sums.length; label++) {
      sums[label] += byLabel[at + label] * labelSteps[label];
    }
  }

  /** Reads what {@link #write} wrote. */
  static Weights read(DataInputStream in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("not weights of this version");
    }
    int labels = in.readInt();
    int features = in.readInt();
    int labelled = in.readInt();
    float anyStep = in.readFloat();
    float anyBias = in.readFloat();
    Weights weights = new Weights(features, labelled, anyStep, anyBias, labels);
    for (int i = 0; i < features; i++) {
      int hash = in.readInt();
      weights.table.put(hash, (in.readShort() << RARITY_BITS) | in.readUnsignedByte());
    }
    for (int label = 0; label < labels; label++) {
      weights.labelSteps[label] = in.readFloat();
      weights.labelBias[label] = in.readFloat();
    }
    for (int number = 1; number <= labelled; number++) {
      weights.labelTable.put(in.readInt(), number);
      in.readFully(weights.byLabel, number * labels, labels);
    }
    return weights;
  }

  /** Writes what a learner learned; its last label is whether to flag at all. */
  static void write(Learner learner, DataOutputStream out) throws IOException {
    int labels = learner.labels() - 1;
    int labelled = 0;
    float[] most = new float[labels + 1];
    for (int i = 0; i < learner.size(); i++) {
      labelled += learner.comments(i) >= FEWEST_FOR_PATTERNS ? 1 : 0;
      for (int label = 0; label <= labels; label++) {
        most[label] = Math.max(most[label], Math.abs(learner.value(i, label)));
      }
    }
    out.writeInt(FORMAT);
    out.writeInt(labels);
    out.writeInt(learner.size());
    out.writeInt(labelled);
    float anyStep = Math.max(most[labels], 1e-6f) / ANY_MOST;
    out.writeFloat(anyStep);
    out.writeFloat(learner.bias(labels));
    for (int i = 0; i < learner.size(); i++) {
      out.writeInt(learner.hash(i));
      out.writeShort(Math.round(learner.value(i, labels) / anyStep) + ANY_MOST + 1);
      out.writeByte(Math.min(RARITIES - 1, Math.round(learner.rarity(i) / RARITY_STEP)));
    }
    float[] steps = new float[labels];
    for (int label = 0; label < labels; label++) {
      steps[label] = Math.max(most[label], 1e-6f) / Byte.MAX_VALUE;
      out.writeFloat(steps[label]);
      out.writeFloat(learner.bias(label));
    }
    for (int i = 0; i < learner.size(); i++) {
      if (learner.comments(i) >= FEWEST_FOR_PATTERNS) {
        out.writeInt(learner.hash(i));
        for (int label = 0; label < labels; label++) {
          out.writeByte(Math.round(learner.value(i, label) / steps[label]));
        }
      }
    }
  }
}

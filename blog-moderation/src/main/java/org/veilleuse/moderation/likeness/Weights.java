package org.veilleuse.moderation.likeness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What was learned for one language: how much each feature speaks for a comment to be flagged, and
 * for each pattern.
 *
 * <p>Features weigh by their rarity, ln(1 + comments / comments with it), and a text's sum is
 * divided by the length of its vector, so that long texts do not weigh more than short ones.
 */
final class Weights {
  private static final int FORMAT = 1;
  private static final float RARITY_STEP = 1 / 24f;

  private final Table table;
  private final short[] any;
  private final byte[] rarities;
  private final float anyStep;
  private final float anyBias;

  private final Table labelTable;
  private final byte[] byLabel;
  private final float[] labelSteps;
  private final float[] labelBias;

  private Weights(Table table, Table labelTable, float anyStep, float anyBias, int labels) {
    this.table = table;
    this.labelTable = labelTable;
    this.anyStep = anyStep;
    this.anyBias = anyBias;
    any = new short[table.size()];
    rarities = new byte[table.size()];
    byLabel = new byte[labelTable.size() * labels];
    labelSteps = new float[labels];
    labelBias = new float[labels];
  }

  /** The place of a feature, negative when nothing is known of it. */
  int find(int feature) {
    return table.find(feature);
  }

  /** What the feature at a place says for flagging. */
  float any(int place) {
    return any[place] * anyStep;
  }

  /** What the feature at a place adds to the square of a vector's length. */
  float square(int place) {
    float rarity = (rarities[place] & 0xff) * RARITY_STEP;
    return rarity * rarity;
  }

  float anyBias() {
    return anyBias;
  }

  int labels() {
    return labelBias.length;
  }

  float labelBias(int label) {
    return labelBias[label];
  }

  /** Adds what a feature says for each label to the sums. */
  void addLabels(int feature, float[] sums) {
    int place = labelTable.find(feature);
    if (place >= 0) {
      int at = place * sums.length;
      for (int label = 0; label < sums.length; label++) {
        sums[label] += byLabel[at + label] * labelSteps[label];
      }
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
    Weights weights =
        new Weights(new Table(features), new Table(labelled), anyStep, anyBias, labels);
    for (int i = 0; i < features; i++) {
      int place = weights.table.add(in.readInt());
      weights.any[place] = in.readShort();
      weights.rarities[place] = in.readByte();
    }
    for (int label = 0; label < labels; label++) {
      weights.labelSteps[label] = in.readFloat();
      weights.labelBias[label] = in.readFloat();
    }
    for (int i = 0; i < labelled; i++) {
      int place = weights.labelTable.add(in.readInt());
      in.readFully(weights.byLabel, place * labels, labels);
    }
    return weights;
  }

  /** Writes what a learner learned; its last label is whether to flag at all. */
  static void write(Learner learner, DataOutputStream out) throws IOException {
    int labels = learner.labels() - 1;
    int labelled = 0;
    float[] most = new float[labels + 1];
    for (int i = 0; i < learner.size(); i++) {
      labelled += learner.comments(i) > 1 ? 1 : 0;
      for (int label = 0; label <= labels; label++) {
        most[label] = Math.max(most[label], Math.abs(learner.value(i, label)));
      }
    }
    out.writeInt(FORMAT);
    out.writeInt(labels);
    out.writeInt(learner.size());
    out.writeInt(labelled);
    float anyStep = Math.max(most[labels], 1e-6f) / Short.MAX_VALUE;
    out.writeFloat(anyStep);
    out.writeFloat(learner.bias(labels));
    for (int i = 0; i < learner.size(); i++) {
      out.writeInt(learner.hash(i));
      out.writeShort(Math.round(learner.value(i, labels) / anyStep));
      out.writeByte(Math.min(255, Math.round(learner.rarity(i) / RARITY_STEP)));
    }
    float[] steps = new float[labels];
    for (int label = 0; label < labels; label++) {
      steps[label] = Math.max(most[label], 1e-6f) / Byte.MAX_VALUE;
      out.writeFloat(steps[label]);
      out.writeFloat(learner.bias(label));
    }
    for (int i = 0; i < learner.size(); i++) {
      if (learner.comments(i) > 1) {
        out.writeInt(learner.hash(i));
        for (int label = 0; label < labels; label++) {
          out.writeByte(Math.round(learner.value(i, label) / steps[label]));
        }
      }
    }
  }
}

package org.veilleuse.moderation.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns the weights of features by logistic regression, one for each label, with AdaGrad (Duchi,
 * Hazan, Singer 2011) and a penalty on large weights. For the last label features are scaled by how
 * much oftener they stand with it than without (Wang, Manning 2012, "Baselines and Bigrams"). What
 * stands in one comment only is left out. The same examples give the same weights.
 */
final class Learner {
  private static final int EPOCHS = 12;
  private static final int AVERAGED = 6;
  private static final float RATE = 0.1f;
  private static final int FEWEST_COMMENTS = 2;
  private static final double LEAST_TELLING = 0.25;

  /** A comment as features with their weight in it, and which labels it bears. */
  record Example(int[] features, float[] values, boolean[] labels) {}

  private final int labels;
  private final float penalty;
  private Numbers numbers = new Numbers();
  private int[] documents = new int[1024];
  private int[] bearing = new int[1024];
  // of each feature all labels side by side
  private float[] weights;
  private final float[] bias;
  private float[] rarity;
  private float[] telling;

  Learner(int labels, float penalty) {
    this.labels = labels;
    this.penalty = penalty;
    bias = new float[labels];
  }

  /**
   * Notes the features of a comment, each once; to be done with all before learning.
   *
   * @param bears whether it bears the last label
   */
  void note(int[] features, boolean bears) {
    for (int hash : Arrays.stream(features).distinct().toArray()) {
      int number = numbers.add(hash);
      if (number == documents.length) {
        documents = Arrays.copyOf(documents, number * 2);
        bearing = Arrays.copyOf(bearing, number * 2);
      }
      documents[number]++;
      bearing[number] += bears ? 1 : 0;
    }
  }

  /** Ends noting: so many comments were noted, of which so many bear the last label. */
  void close(int comments, int bear) {
    keepFrequent();
    rarity = new float[numbers.size()];
    telling = new float[numbers.size()];
    for (int i = 0; i < rarity.length; i++) {
      rarity[i] = (float) Math.sqrt(Math.log(1 + (double) comments / documents[i]));
      double with = (bearing[i] + 1.0) / (bear + 2);
      double without = (documents[i] - bearing[i] + 1.0) / (comments - bear + 2);
      telling[i] = (float) (LEAST_TELLING + Math.abs(Math.log(with / without)));
    }
    weights = new float[numbers.size() * labels];
  }

  private void keepFrequent() {
    Numbers frequent = new Numbers();
    for (int i = 0; i < numbers.size(); i++) {
      if (documents[i] >= FEWEST_COMMENTS) {
        int number = frequent.add(numbers.hash(i));
        documents[number] = documents[i];
        bearing[number] = bearing[i];
      }
    }
    numbers = frequent;
  }

  Example example(int[] features, boolean[] bears) {
    int[] known =
        Arrays.stream(features)
            .map(numbers::of)
            .filter(number -> number != Numbers.UNKNOWN)
            .sorted()
            .toArray();
    int[] indices = Arrays.stream(known).distinct().toArray();
    float[] values = new float[indices.length];
    double norm = 1e-9;
    for (int i = 0, at = 0; i < indices.length; i++) {
      for (; at < known.length && known[at] == indices[i]; at++) {
        values[i] += rarity[indices[i]];
      }
      norm += values[i] * rarity[indices[i]];
    }
    float scale = (float) (1 / Math.sqrt(norm));
    for (int i = 0; i < values.length; i++) {
      values[i] *= scale;
    }
    return new Example(indices, values, bears);
  }

  void learn(List<Example> examples, float[] positiveWeight) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    Random random = new Random(1);
    float[] squares = new float[weights.length];
    float[] biasSquares = new float[labels];
    float[] sums = new float[weights.length];
    float[] biasSum = new float[labels];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      java.util.Collections.shuffle(order, random);
      for (int number : order) {
        Example example = examples.get(number);
        float[] errors = score(example);
        for (int k = 0; k < labels; k++) {
          float target = example.labels[k] ? 1 : 0;
          float error = (float) (1 / (1 + Math.exp(-errors[k]))) - target;
          errors[k] = example.labels[k] ? error * positiveWeight[k] : error;
        }
        for (int i = 0; i < example.features.length; i++) {
          int at = example.features[i] * labels;
          for (int k = 0; k < labels; k++, at++) {
            float gradient = errors[k] * scaled(example, i, k) + penalty * weights[at];
            squares[at] += gradient * gradient;
            weights[at] -= RATE * gradient / (1e-6f + (float) Math.sqrt(squares[at]));
          }
        }
        for (int k = 0; k < labels; k++) {
          biasSquares[k] += errors[k] * errors[k];
          bias[k] -= RATE * errors[k] / (1e-6f + (float) Math.sqrt(biasSquares[k]));
        }
      }
      if (epoch >= EPOCHS - AVERAGED) {
        add(weights, sums);
        add(bias, biasSum);
      }
    }
    weights = sums;
    System.arraycopy(biasSum, 0, bias, 0, labels);
  }

  /** The last epochs are averaged, so that what came last does not count most. */
  private static void add(float[] some, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += some[i] / AVERAGED;
    }
  }

  float[] score(Example example) {
    float[] scores = bias.clone();
    for (int i = 0; i < example.features.length; i++) {
      int at = example.features[i] * labels;
      for (int k = 0; k < labels; k++, at++) {
        scores[k] += weights[at] * scaled(example, i, k);
      }
    }
    return scores;
  }

  private float scaled(Example example, int place, int label) {
    float value = example.values[place];
    return label == labels - 1 ? value * telling[example.features[place]] : value;
  }

  int size() {
    return numbers.size();
  }

  int labels() {
    return labels;
  }

  int hash(int number) {
    return numbers.hash(number);
  }

  /** In how many comments a feature stands. */
  int comments(int number) {
    return documents[number];
  }

  float rarity(int number) {
    return rarity[number];
  }

  float bias(int label) {
    return bias[label];
  }

  /** What one occurrence of a feature adds to a label's sum. */
  float value(int number, int label) {
    float value = weights[number * labels + label] * rarity[number];
    return label == labels - 1 ? value * telling[number] : value;
  }
}

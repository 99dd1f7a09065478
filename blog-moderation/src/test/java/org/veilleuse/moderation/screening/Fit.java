package org.veilleuse.moderation.screening;

import java.util.Arrays;

/** Fits a logistic function by gradient descent; its numbers are few and the data small. */
final class Fit {
  private static final int STEPS = 20_000;
  private static final double PENALTY = 0.002;

  private Fit() {}

  /** The constant first, then a number for each column, none of them with the wrong sign. */
  static double[] logistic(double[][] rows, boolean[] flagged, int[] signs) {
    int columns = signs.length;
    double[] scale = new double[columns];
    for (int k = 0; k < columns; k++) {
      double squares = 1e-9;
      for (double[] row : rows) {
        squares += row[k] * row[k];
      }
      scale[k] = Math.sqrt(squares / rows.length);
    }
    double[] fitted = new double[columns + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[columns + 1];
      for (int i = 0; i < rows.length; i++) {
        double odds = fitted[0];
        for (int k = 0; k < columns; k++) {
          odds += fitted[k + 1] * rows[i][k] / scale[k];
        }
        double error = 1 / (1 + Math.exp(-odds)) - (flagged[i] ? 1 : 0);
        gradient[0] += error;
        for (int k = 0; k < columns; k++) {
          gradient[k + 1] += error * rows[i][k] / scale[k];
        }
      }
      for (int k = 0; k <= columns; k++) {
        double pull = k == 0 ? 0 : PENALTY * fitted[k];
        fitted[k] -= 0.5 * (gradient[k] / rows.length + pull);
        if (k > 0 && fitted[k] * signs[k - 1] < 0) {
          fitted[k] = 0;
        }
      }
    }
    for (int k = 0; k < columns; k++) {
      fitted[k + 1] /= scale[k];
    }
    return fitted;
  }

  /** The constant with which this share of the clean rows comes to 0.5 or more. */
  static double bias(double[] fitted, double[][] clean, double share) {
    double[] odds = new double[clean.length];
    for (int i = 0; i < clean.length; i++) {
      for (int k = 0; k < clean[i].length; k++) {
        odds[i] += fitted[k + 1] * clean[i][k];
      }
    }
    Arrays.sort(odds);
    int through = (int) Math.round(share * odds.length);
    double lowest = odds[odds.length - through - 1];
    double next = through == 0 ? lowest + 1 : odds[odds.length - through];
    return -(lowest + next) / 2;
  }
}

package org.veilleuse.moderation.likeness;

import java.util.List;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.pattern.TokenSpan;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;

/** What the wording of one text says. For one thread. */
public final class Wording {
  private static final int FEWEST_WORDS = 3;
  private static final int FEW_SENTENCES = 3;

  private final Text text;
  private final Features features;
  private final Weights weights;
  private final OwnSums own;
  private double whole;
  private double worst;
  private int worstSentence;

  Wording(Text text, Features features, Weights weights, OwnSums own) {
    this.text = text;
    this.features = features;
    this.weights = weights;
    this.own = own;
    double sum = 0;
    double squares = 0;
    worst = Double.NEGATIVE_INFINITY;
    List<Sentence> sentences = text.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Sum one = new Sum(weights, own);
      features.of(sentences.get(i), one);
      sum += one.value;
      squares += one.squares;
      double score = score(one.value, one.squares);
      if (score > worst) {
        worst = score;
        worstSentence = i;
      }
    }
    whole = score(sum, squares);
    worst = sentences.isEmpty() ? whole : worst;
  }

  private double score(double sum, double squares) {
    return weights.anyBias() + (squares == 0 ? 0 : sum / Math.sqrt(squares));
  }

  /** Adds up what features say. */
  private static final class Sum implements Features.Sink {
    private final Weights weights;
    private final OwnSums own;
    private double value;
    private double squares;

    Sum(Weights weights, OwnSums own) {
      this.weights = weights;
      this.own = own;
    }

    @Override
    public void takeOwn(Traits traits, int token) {
      OwnSums.Own sums = own.of(traits);
      value += sums.any();
      squares += sums.squares();
    }

    @Override
    public void take(int feature, int token) {
      int known = weights.find(feature);
      value += weights.any(known);
      squares += weights.square(known);
    }
  }

  /** Adds up what features say for each pattern. */
  private record LabelSum(Weights weights, float[] sums) implements Features.Sink {
    @Override
    public void take(int feature, int token) {
      weights.addLabels(feature, sums);
    }
  }

  /** How far all of it together resembles what is flagged: log-odds, 0 when undecided. */
  public double whole() {
    return whole;
  }

  /** The same of the sentence that resembles it most. */
  public double worst() {
    return worst;
  }

  /** The number of that sentence, 0 when there is none. */
  public int worstSentence() {
    return worstSentence;
  }

  /**
   * How far it resembles each pattern that is seen in one comment, by ordinal: log-odds. A text of
   * a few sentences is taken whole, of a longer one the sentence that resembles harassment most.
   */
  public double[] patterns() {
    List<Sentence> sentences = text.sentences();
    return patterns(
        sentences.size() <= FEW_SENTENCES ? sentences : List.of(sentences.get(worstSentence)));
  }

  private double[] patterns(List<Sentence> sentences) {
    float[] sums = new float[weights.labels()];
    Sum length = new Sum(weights, own);
    for (Sentence sentence : sentences) {
      features.of(sentence, length);
      features.of(sentence, new LabelSum(weights, sums));
    }
    double[] patterns = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      patterns[i] =
          weights.labelBias(i) + (length.squares == 0 ? 0 : sums[i] / Math.sqrt(length.squares));
    }
    return patterns;
  }

  /** The pattern that it resembles most. */
  public PatternId pattern() {
    double[] patterns = patterns();
    int best = 0;
    for (int i = 1; i < patterns.length; i++) {
      best = patterns[i] > patterns[best] ? i : best;
    }
    return PatternId.values()[best];
  }

  /** The words of that sentence that say it most, some in a row; all of a short sentence. */
  public TokenSpan words() {
    Sentence sentence = text.sentences().get(worstSentence);
    int size = sentence.tokens().size();
    double[] said = new double[size];
    features.of(
        sentence,
        (feature, token) -> {
          if (token < size) {
            said[token] += weights.any(weights.find(feature));
          }
        });
    // the run with the largest sum (Kadane); what says nothing in between is kept
    int bestFrom = 0;
    int bestTo = size;
    double best = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int from = 0;
    for (int i = 0; i < size; i++) {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += said[i];
      if (sum > best) {
        best = sum;
        bestFrom = from;
        bestTo = i + 1;
      }
    }
    if (bestTo - bestFrom < FEWEST_WORDS) {
      bestFrom = Math.max(0, bestTo - FEWEST_WORDS);
      bestTo = Math.min(size, bestFrom + FEWEST_WORDS);
    }
    return new TokenSpan(bestFrom, bestTo);
  }
}

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
  private final Sums sums;
  private double whole;
  private double worst;
  private int worstSentence;

  Wording(Text text, Features features, Weights weights, Sums sums) {
    this.text = text;
    this.features = features;
    this.weights = weights;
    this.sums = sums;
    Sums.Sum sum = sums.new Sum();
    worst = Double.NEGATIVE_INFINITY;
    List<Sentence> sentences = text.sentences();
    long any = 0;
    long squares = 0;
    for (int i = 0; i < sentences.size(); i++) {
      features.of(sentences.get(i), sum);
      double score = weights.score(sum.any() - any, sum.squares() - squares);
      any = sum.any();
      squares = sum.squares();
      if (score > worst) {
        worst = score;
        worstSentence = i;
      }
    }
    whole = weights.score(any, squares);
    worst = sentences.isEmpty() ? whole : worst;
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
    float[] said = new float[weights.labels()];
    Sums.Sum sum = sums.new Sum();
    for (Sentence sentence : sentences) {
      features.of(sentence, sum);
      features.of(sentence, new LabelSum(weights, said));
    }
    double length = Weights.length(sum.squares());
    double[] patterns = new double[said.length];
    for (int i = 0; i < said.length; i++) {
      patterns[i] = weights.labelBias(i) + (length == 0 ? 0 : said[i] / length);
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
            said[token] += weights.odds(weights.find(feature));
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

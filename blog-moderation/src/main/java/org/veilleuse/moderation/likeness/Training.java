package org.veilleuse.moderation.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;

/**
 * Learns from labelled comments, first as wholes, then again with sentences: all of a clean
 * comment, and of one that is to be flagged the one that the first round found most like it.
 * Harassment is often one sentence in many.
 */
final class Training {
  /** The kind of comments that are examples of rules. */
  static final String EXAMPLE = "example";

  private static final float PENALTY = 1e-4f;
  // a pattern has twenty comments without it for each that has it
  private static final float PATTERN_WEIGHT = 4;
  private static final int PATTERNS = PatternId.FLOODING.ordinal();

  // few, short, and they must hold; few, and full of the words of harassment
  private static final Map<String, Integer> COUNT = Map.of(EXAMPLE, 5, "essay", 4);

  private final List<Labelled> comments;
  private final List<List<int[]>> features = new ArrayList<>();

  Training(List<Labelled> comments, Language language) {
    this.comments = comments;
    Features reader = new Features(language);
    for (Labelled comment : comments) {
      features.add(sentences(Text.of(comment.text(), language), reader));
    }
  }

  private static List<int[]> sentences(Text text, Features reader) {
    List<int[]> sentences = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<Integer> all = new ArrayList<>();
      reader.of(sentence, (feature, token) -> all.add(feature));
      sentences.add(all.stream().mapToInt(Integer::intValue).toArray());
    }
    return sentences;
  }

  /** Learns from those of the comments that are chosen: whether to flag, and for which patterns. */
  Learner learn(boolean[] chosen) {
    return round(chosen, flagging(chosen, null), PATTERNS + 1);
  }

  /** Learns whether to flag alone, as {@link #learn} does, in a fraction of its time. */
  Learner learnFlagging(boolean[] chosen) {
    return flagging(chosen, flagging(chosen, null));
  }

  private Learner flagging(boolean[] chosen, Learner before) {
    return round(chosen, before, 1);
  }

  private Learner round(boolean[] chosen, Learner before, int labels) {
    Learner learner = new Learner(labels, PENALTY);
    int count = 0;
    int flagged = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i]) {
        learner.note(all(i), comments.get(i).flagged());
        count++;
        flagged += comments.get(i).flagged() ? 1 : 0;
      }
    }
    learner.close(count, flagged);
    List<Learner.Example> examples = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i]) {
        boolean[] bears = labels(comments.get(i), labels);
        List<Learner.Example> own = new ArrayList<>(List.of(learner.example(all(i), bears)));
        if (before != null && features.get(i).size() > 1) {
          addSentences(i, bears, learner, before, own);
        }
        int times = COUNT.getOrDefault(comments.get(i).kind(), 1);
        for (int time = 0; time < times; time++) {
          examples.addAll(own);
        }
      }
    }
    float[] weights = new float[labels];
    Arrays.fill(weights, PATTERN_WEIGHT);
    weights[labels - 1] = 1;
    learner.learn(examples, weights);
    return learner;
  }

  private void addSentences(
      int number,
      boolean[] bears,
      Learner learner,
      Learner before,
      List<Learner.Example> examples) {
    List<int[]> sentences = features.get(number);
    if (!comments.get(number).flagged()) {
      sentences.forEach(sentence -> examples.add(learner.example(sentence, bears)));
      return;
    }
    int[] worst = sentences.get(0);
    float most = Float.NEGATIVE_INFINITY;
    for (int[] sentence : sentences) {
      float score = before.score(before.example(sentence, bears))[0];
      if (score > most) {
        most = score;
        worst = sentence;
      }
    }
    examples.add(learner.example(worst, bears));
  }

  private int[] all(int number) {
    return features.get(number).stream().flatMapToInt(Arrays::stream).toArray();
  }

  private static boolean[] labels(Labelled comment, int count) {
    boolean[] bears = new boolean[count];
    bears[count - 1] = comment.flagged();
    if (count > 1) {
      comment.labels().forEach(label -> bears[label.ordinal()] = true);
    }
    return bears;
  }
}

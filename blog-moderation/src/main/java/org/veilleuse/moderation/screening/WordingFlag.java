package org.veilleuse.moderation.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.veilleuse.moderation.likeness.Wording;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.pattern.TokenSpan;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;
import org.veilleuse.moderation.text.Token;

/** The flag of a comment whose wording tells more than its rules do. */
final class WordingFlag {
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS_A_SENTENCE = 28;
  private static final int MOST_TO_NOBODY = 20;

  private WordingFlag() {}

  /**
   * Whether wording may flag a text that its rules alone would not: not one of a word or two that
   * no rule matches, nor prose, whose sentences are long, longest where nobody is spoken to. Of the
   * harassing comments of the corpus that are found one in a hundred has more than 28 words a
   * sentence, of the paragraphs of essays that would be flagged two in three.
   *
   * @param monologue whether it goes on without a word to anybody
   * @param matched whether any rule matches
   */
  static boolean isEnough(Text text, boolean monologue, boolean matched) {
    int words = text.sentences().stream().mapToInt(one -> one.tokens().size()).sum();
    int most = monologue ? MOST_TO_NOBODY : MOST_WORDS_A_SENTENCE;
    return (matched || words >= FEWEST_WORDS) && words <= most * text.sentences().size();
  }

  /** The words that say most, for the pattern that they resemble; none in an empty text. */
  static Optional<Flag> of(Wording wording, Text text, double score) {
    if (text.sentences().isEmpty()) {
      return Optional.empty();
    }
    List<Token> tokens = text.sentences().get(wording.worstSentence()).tokens();
    TokenSpan words = wording.words();
    PatternId pattern = wording.pattern();
    String rule =
        text.language().code() + "." + pattern.name().toLowerCase(Locale.ROOT) + Catalogue.WORDING;
    int start = tokens.get(words.from()).start();
    int end = tokens.get(words.to() - 1).end();
    return Optional.of(new Flag(pattern, rule, start, end, severity(pattern), score));
  }

  /** As severe as most rules of the pattern. */
  private static int severity(PatternId pattern) {
    return switch (pattern) {
      case BAIT, APPEARANCE, AVAILABILITY -> 2;
      case THREAT -> 5;
      case SEXUAL, SURVEILLANCE, OBJECTIFICATION, INSULT -> 4;
      default -> 3;
    };
  }

  /** Whether the sentence that sounds worst holds words that are protected. */
  static boolean isProtected(Wording wording, Text text, List<Protection> protections) {
    if (text.sentences().isEmpty()) {
      return false;
    }
    Sentence worst = text.sentences().get(wording.worstSentence());
    return protections.stream()
        .anyMatch(one -> one.start() < worst.end() && worst.start() < one.end());
  }
}

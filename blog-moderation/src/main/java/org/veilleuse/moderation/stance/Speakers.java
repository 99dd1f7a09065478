package org.veilleuse.moderation.stance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.veilleuse.moderation.pattern.Expressions;
import org.veilleuse.moderation.pattern.TokenSpan;
import org.veilleuse.moderation.text.Text;
import org.veilleuse.moderation.text.Token;
import org.veilleuse.moderation.text.TokenKind;

/**
 * Who speaks in one text. For one thread: it looks for the cues of a sentence when first asked
 * about it, and keeps them, so that a text full of matches is still read once.
 */
public final class Speakers {
  // a quotation is only one when the comment also says something about it
  private static final int FEWEST_OWN_WORDS = 2;

  private final Text text;
  private final List<Cue> cues;
  private final Expressions expressions;
  private final Map<Integer, SentenceCues> sentences = new HashMap<>();

  Speakers(Text text, List<Cue> cues, Expressions expressions) {
    this.text = text;
    this.cues = cues;
    this.expressions = expressions;
  }

  private boolean hasOwnWords() {
    return text.tokens()
            .filter(token -> token.kind() == TokenKind.WORD && !token.quoted())
            .limit(FEWEST_OWN_WORDS)
            .count()
        == FEWEST_OWN_WORDS;
  }

  /** Why these tokens of that sentence are not the writer's own; empty when they are. */
  public Optional<Kind> protecting(int sentence, TokenSpan span) {
    List<Token> tokens = text.sentences().get(sentence).tokens();
    if (tokens.get(span.from()).quoted()
        && tokens.subList(span.from(), span.to()).stream().allMatch(Token::quoted)
        && hasOwnWords()) {
      return Optional.of(Kind.QUOTED);
    }
    return sentences
        .computeIfAbsent(
            sentence, index -> new SentenceCues(expressions.in(text.sentences().get(index)), cues))
        .covering(span);
  }
}

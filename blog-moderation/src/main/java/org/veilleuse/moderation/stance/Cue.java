package org.veilleuse.moderation.stance;

import java.util.ArrayList;
import java.util.List;
import org.veilleuse.moderation.pattern.Expression;
import org.veilleuse.moderation.pattern.TokenSpan;
import org.veilleuse.moderation.text.Sentence;

/** Words that tell who speaks, e.g. "il m'a dit", which hold for what follows or for all around. */
record Cue(Kind kind, boolean around, Expression expression) {

  /** Whether it covers these tokens, and nothing between turns to the reader. */
  boolean covers(Sentence sentence, TokenSpan span, Expression turn) {
    List<TokenSpan> turns = null;
    for (TokenSpan cue : expression.in(sentence)) {
      if (around) {
        return true;
      }
      if (cue.from() < span.from() && cue.to() <= span.to()) {
        turns = turns == null ? turn.in(sentence) : turns;
        if (noneBetween(turns, cue.to(), span)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean noneBetween(List<TokenSpan> turns, int from, TokenSpan span) {
    List<TokenSpan> between = new ArrayList<>(turns);
    between.removeIf(turn -> turn.from() < from || turn.from() > span.from());
    return between.isEmpty();
  }
}

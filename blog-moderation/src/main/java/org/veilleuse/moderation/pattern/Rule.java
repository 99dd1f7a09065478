package org.veilleuse.moderation.pattern;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.text.Sentence;

/** What to look for, how much it weighs, and why it matters, by language code. */
record Rule(
    String id,
    PatternId pattern,
    String behaviour,
    int severity,
    double weight,
    Expression match,
    List<Expression> exceptions,
    Map<String, String> reasons) {

  /** Where it matches and no exception touches the match. */
  List<TokenSpan> in(Sentence sentence) {
    List<TokenSpan> spans = match.in(sentence);
    if (spans.isEmpty() || exceptions.isEmpty()) {
      return spans;
    }
    BitSet excepted = new BitSet();
    for (Expression exception : exceptions) {
      exception.in(sentence).forEach(span -> excepted.set(span.from(), span.to()));
    }
    return spans.stream().filter(span -> excepted.get(span.from(), span.to()).isEmpty()).toList();
  }
}

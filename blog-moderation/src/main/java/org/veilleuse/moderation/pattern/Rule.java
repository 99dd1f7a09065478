package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
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
    List<TokenSpan> excepted = new ArrayList<>();
    exceptions.forEach(exception -> excepted.addAll(exception.in(sentence)));
    return spans.stream().filter(span -> excepted.stream().noneMatch(span::overlaps)).toList();
  }
}

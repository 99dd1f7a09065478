package org.veilleuse.moderation.comment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.veilleuse.moderation.conversation.ConversationFlag;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.screening.Flag;
import org.veilleuse.moderation.screening.ScreeningResult;

/**
 * What was found in a comment, by its own words and by its conversation, as it is stored.
 *
 * @param words what the words say
 * @param said what the conversation says; empty if there is none
 */
record Found(ScreeningResult words, List<ConversationFlag> said) {

  static Found in(ScreeningResult words) {
    return new Found(words, List.of());
  }

  int severity() {
    int gravest = said.stream().mapToInt(ConversationFlag::severity).max().orElse(0);
    return Math.max(gravest, words.severity());
  }

  /** For {@link Comment#patterns}: each pattern once, between commas; null without any. */
  String patterns() {
    return flagged()
        .distinct()
        .map(pattern -> "," + pattern.name())
        .reduce(String::concat)
        .map(names -> names + ",")
        .orElse(null);
  }

  /** Whoever says the same under a name that is not flagged must not be decided along. */
  String foldKey(Comment comment) {
    String key = CleanText.foldKey(comment.text);
    return words.nameFlagged() ? Digest.of(key + PersonName.key(comment.pseudonym)) : key;
  }

  /** One row for each match that is worth a moderator's look. */
  List<Finding> findings(long id) {
    return Stream.of(
            FirstFindings.of(words.flags().stream().map(flag -> Finding.of(id, flag)).toList()),
            FirstFindings.of(
                words.protections().stream().map(shield -> Finding.of(id, shield)).toList()),
            said.stream().map(flag -> Finding.of(id, flag)).toList())
        .flatMap(List::stream)
        .toList();
  }

  /** For the audit trail: severity, score, and how often each pattern. */
  String summary() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put(AuditDetail.SEVERITY, Integer.toString(severity()));
    figures.put(AuditDetail.SCORE, String.format(Locale.ROOT, "%.2f", words.score()));
    Map<String, Integer> counts = new TreeMap<>();
    flagged().forEach(pattern -> counts.merge(pattern.name(), 1, Integer::sum));
    counts.forEach((pattern, count) -> figures.put(pattern, count.toString()));
    return AuditDetail.write(figures, null);
  }

  private Stream<PatternId> flagged() {
    return Stream.concat(
        words.flags().stream().map(Flag::pattern), said.stream().map(ConversationFlag::pattern));
  }
}

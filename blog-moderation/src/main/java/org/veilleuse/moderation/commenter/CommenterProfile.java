package org.veilleuse.moderation.commenter;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.Standing;
import org.veilleuse.moderation.pattern.PatternId;

/**
 * What is known of whoever wrote a comment: by their identity, or by the pseudonym where there is
 * none. Figures are of the last 1,000 comments.
 *
 * @param commentId the comment that was asked about
 * @param pseudonym under it
 * @param known whether there is an identity; if not, anybody may have written under the pseudonym
 * @param pseudonyms the latest first, at most 20
 * @param firstSeen when the first of all was submitted
 * @param patterns in how many comments each was flagged, the most frequent first
 * @param measures in force and ended, the latest 50, newest first
 * @param standing null without an identity
 */
public record CommenterProfile(
    long commentId,
    String pseudonym,
    boolean known,
    List<String> pseudonyms,
    Instant firstSeen,
    int published,
    int rejected,
    int spam,
    int waiting,
    Map<PatternId, Integer> patterns,
    List<Measure> measures,
    Standing standing) {

  public CommenterProfile {
    pseudonyms = List.copyOf(pseudonyms);
    measures = List.copyOf(measures);
    // Map.copyOf would lose the order.
    patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
  }
}

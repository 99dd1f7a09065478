package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.veilleuse.moderation.pattern.PatternId;

/**
 * What became of the last 1,000 comments of whoever wrote one of them: by identity, or by the
 * pseudonym where there is none.
 *
 * @param known whether there is an identity; if not, anybody can have written under the pseudonym,
 *     and this is a hint and no proof
 * @param rejected spam included
 * @param patterns in how many of those that were decided each was flagged, the most frequent first
 * @param firstSeen when the first of all was submitted
 */
public record CommenterHistory(
    boolean known,
    int published,
    int rejected,
    int waiting,
    Map<PatternId, Integer> patterns,
    Instant firstSeen) {

  public CommenterHistory {
    // Map.copyOf would lose the order.
    patterns = Collections.unmodifiableMap(new LinkedHashMap<>(patterns));
  }
}

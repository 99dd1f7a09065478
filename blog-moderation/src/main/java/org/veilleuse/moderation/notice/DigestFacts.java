package org.veilleuse.moderation.notice;

import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.pattern.PatternId;

/**
 * What a digest tells: comments with the same text count for one.
 *
 * @param fresh how many wait that no digest told of before
 * @param waiting how many wait in all
 * @param severities how many of the fresh ones have each severity, 0 to 5, the gravest first; those
 *     that are not screened under -1
 * @param patterns how many of them were flagged with each pattern, the most frequent first
 * @param items the gravest of them, at most ten, as far as they still wait
 * @param also what waits besides, new or not
 */
public record DigestFacts(
    long fresh,
    long waiting,
    Map<Integer, Long> severities,
    Map<PatternId, Long> patterns,
    List<DigestItem> items,
    AlsoWaiting also) {}

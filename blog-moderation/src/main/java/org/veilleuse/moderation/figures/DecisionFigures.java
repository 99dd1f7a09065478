package org.veilleuse.moderation.figures;

import java.util.List;
import java.util.SortedMap;

/**
 * The moderators' decisions in a period. What was decided along with an identical comment is no
 * decision of its own; what was taken back since was one all the same.
 *
 * @param waiting for each slot
 * @param whole waiting over the whole period, which no sum of slots tells
 * @param decided for each slot
 * @param byModerator for each moderator who decided, for each slot
 */
public record DecisionFigures(
    List<Waiting> waiting,
    Waiting whole,
    List<Tally> decided,
    SortedMap<String, List<Tally>> byModerator) {}

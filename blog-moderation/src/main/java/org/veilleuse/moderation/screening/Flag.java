package org.veilleuse.moderation.screening;

import org.veilleuse.moderation.pattern.PatternId;

/** A match that no protection covers. */
public record Flag(
    PatternId pattern, String rule, int start, int end, int severity, double weight) {}

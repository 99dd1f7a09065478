package org.veilleuse.moderation.screening;

import java.util.List;

/** What the screening found in one text. */
public record ScreeningResult(
    double score, boolean flagged, int severity, List<Flag> flags, List<Protection> protections) {}

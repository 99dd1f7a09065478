package org.veilleuse.moderation.comment;

import java.time.Instant;

/**
 * An appeal that was decided.
 *
 * @param state never WAITING
 * @param reason null unless the decision was kept
 */
public record DecidedAppeal(
    long id,
    long commentId,
    String pseudonym,
    String comment,
    Contested contested,
    AppealState state,
    String by,
    Instant at,
    String reason) {}

package org.veilleuse.web.moderator;

/**
 * Whom the form of a measure is about.
 *
 * @param id one of the commenter's comments
 */
public record MeasureTarget(long id, String pseudonym) {}

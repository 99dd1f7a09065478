package org.veilleuse.moderation.comment;

import java.util.List;

/**
 * What became of comparing all comments with the audit trail.
 *
 * @param read how many comments were read
 * @param before how many of them came before their content was sealed
 * @param problemCount how many problems there are
 * @param problems the first of them, at most 1,000
 */
public record CheckedComments(
    long read, long before, long problemCount, List<CommentProblem> problems) {}

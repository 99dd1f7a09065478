package org.veilleuse.moderation.conversation;

import org.veilleuse.moderation.pattern.PatternId;

/**
 * A pattern that a comment completes, or goes on with.
 *
 * @param pattern one of those that take the conversation
 * @param author who does it, by the key of {@link Remark#author}: the newest comment's
 * @param target towards whom, by the same key; null for OCCUPATION, which is towards all
 * @param severity 1 to 5
 * @param explanation the numbers that explain it
 */
public record ConversationFlag(
    PatternId pattern, String author, String target, int severity, Explanation explanation) {}

package org.veilleuse.moderation.wordlist;

import org.veilleuse.moderation.text.Language;

/**
 * A word or short phrase that a site wants its moderators to see first.
 *
 * @param language in comments of which language it is looked for; null for both
 * @param note for moderators, or null
 */
public record SiteWord(long id, String phrase, Language language, String note) {}

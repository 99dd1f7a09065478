package org.veilleuse.web.moderator;

/**
 * Why words were found, as the moderator reads it.
 *
 * @param number shown at the words and here
 * @param words the words themselves, shortened if they are many
 * @param kind for a protection, its kind in lower case; null for a flag
 * @param innocent a sentence that the same rule lets pass, or null
 */
public record Reason(
    int number, String pattern, String words, String text, String kind, String innocent) {}

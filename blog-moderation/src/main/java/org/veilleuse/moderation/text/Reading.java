package org.veilleuse.moderation.text;

/**
 * One way to read a word, e.g. "belles" as the adjective "beau", feminine plural.
 *
 * @param lemma the dictionary form, folded: lower case, without accents
 * @param part the part of speech
 * @param person 1, 2 or 3; 0 when the word has none or may be any
 * @param number {@code 's'}, {@code 'p'}, or 0 when unknown or either
 * @param gender {@code 'm'}, {@code 'f'}, or 0 when unknown or either
 */
public record Reading(String lemma, PartOfSpeech part, int person, char number, char gender) {}

package org.veilleuse.moderation.pattern;

/**
 * What a match cannot be without: a word that fulfils a condition.
 *
 * @param condition its number
 * @param from how far it stands behind the word that the expression is looked up by, at least; less
 *     than 0 when it may stand before it
 * @param to the same at most
 */
record Need(int condition, int from, int to) {}

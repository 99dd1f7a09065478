package org.veilleuse.moderation.evidence;

/**
 * The SHA-256 of a file of evidence and of the two in it, in hexadecimal digits.
 *
 * @param zip of the whole
 * @param pdf of the one for people
 * @param json of the one for programs
 */
public record Sums(String zip, String pdf, String json) {}

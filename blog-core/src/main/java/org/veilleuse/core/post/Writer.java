package org.veilleuse.core.post;

/**
 * Who is at the author's desk: authors change their own posts, administrators everybody's.
 *
 * @param login of a stored account
 */
public record Writer(String login, boolean administrator) {}

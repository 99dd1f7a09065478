package org.veilleuse.core.exchange;

/**
 * A tag, or a category taken as one.
 *
 * @param slug never blank, at most 200 characters, see {@link ExportedPost#slug()}
 * @param name plain text, never blank
 */
public record ExportedTag(String slug, String name) {}

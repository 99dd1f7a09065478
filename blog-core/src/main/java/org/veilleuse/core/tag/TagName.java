package org.veilleuse.core.tag;

/**
 * A tag as readers see it, for example {@code new TagName("reseaux-sociaux", "Réseaux sociaux")}.
 *
 * @param slug the part of its address
 */
public record TagName(String slug, String name) {}

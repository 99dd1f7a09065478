package org.veilleuse.core.exchange;

/**
 * The blog that was exported.
 *
 * @param title plain text, may be empty
 * @param link address of the site, may be empty
 * @param description plain text, may be empty
 * @param language a language tag such as {@code fr-FR}, or null where the export names none
 * @param wxrVersion version of the export format, for example {@code 1.2}
 */
public record ExportedSite(
    String title, String link, String description, String language, String wxrVersion) {}

package org.veilleuse.core.exchange;

/**
 * Someone who wrote on the exported blog; only the login is never empty.
 *
 * @param login what {@link ExportedPost#authorLogin()} refers to
 * @param email as exported, unchecked
 * @param displayName plain text; the login where the export has none
 */
public record ExportedAuthor(String login, String email, String displayName) {}

package org.veilleuse.core.account;

import java.time.Instant;

/**
 * An account as others may see it, without anything secret.
 *
 * @param maySignIn false for an author who came with an import and has no password yet, and for a
 *     closed account
 */
public record AccountSummary(
    String login, String displayName, Role role, boolean maySignIn, Instant createdAt) {}

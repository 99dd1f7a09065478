package org.veilleuse.moderation.comment;

/**
 * An audit entry with its place in the chain.
 *
 * @param position from 1; null for an entry older than the chain
 * @param previousSeal the seal of the entry before, empty for the first; null without a position
 * @param seal an HMAC that only the site's key makes
 */
public record SealedEntry(AuditEntry entry, Long position, String previousSeal, String seal) {}

package org.veilleuse.moderation.comment;

import java.util.List;

/**
 * A page of the audit trail, newest entries first.
 *
 * @param next where the next page begins, or null on the last
 */
public record AuditPage(List<AuditEntry> entries, String next) {}

/**
 * What happens to a comment: it is submitted, held, screened, decided by a moderator and, if
 * approved, published; every step leaves an entry in the audit trail.
 */
package org.veilleuse.moderation.comment;

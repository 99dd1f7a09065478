package org.veilleuse.web.moderator;

import java.time.Instant;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.evidence.Relation;

/**
 * A comment that a file of evidence will hold, unless it is left out.
 *
 * @param text its beginning
 * @param veiled whether the text is shown on demand only
 * @param post the title of the post that it stands under, or null
 */
public record EvidenceRow(
    long id,
    String pseudonym,
    Instant at,
    Status status,
    Relation relation,
    String text,
    boolean veiled,
    String post) {}

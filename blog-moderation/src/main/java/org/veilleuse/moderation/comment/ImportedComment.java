package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.util.Objects;

/**
 * A comment that was written, and perhaps decided, elsewhere.
 *
 * @param externalId its id where it comes from, 1 to 200 characters
 * @param parentExternalId what it answers there, or null
 * @param email kept when it is a valid address, otherwise ignored
 * @param status what was decided there
 */
public record ImportedComment(
    String externalId,
    String parentExternalId,
    String pseudonym,
    String email,
    String text,
    Instant submittedAt,
    Status status) {

  public ImportedComment {
    Objects.requireNonNull(externalId, "externalId");
    Objects.requireNonNull(submittedAt, "submittedAt");
    Objects.requireNonNull(status, "status");
  }
}

package org.veilleuse.moderation.comment;

import java.util.Objects;

/**
 * What lets a commenter, and nobody else, learn what became of a comment.
 *
 * @param token 256 bits in base64url; whoever has it may read the comment, so it is never logged
 */
public record Receipt(String token) {

  public Receipt {
    Objects.requireNonNull(token, "token");
  }

  /** Hides the token. */
  @Override
  public String toString() {
    return "Receipt[hidden]";
  }
}

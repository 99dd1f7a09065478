package org.veilleuse.moderation.conversation;

import java.time.Instant;

/**
 * Somebody said, not in a comment but by a setting, "do not answer me".
 *
 * @param owner who said so, by the key of {@link Remark#author}
 * @param pseudonym how others call the owner, not empty
 * @param towards to whom; null for everybody
 * @param since when
 */
public record Boundary(String owner, String pseudonym, String towards, Instant since) {

  boolean shuts(Remark remark) {
    return (towards == null || towards.equals(remark.author())) && !since.isAfter(remark.at());
  }
}

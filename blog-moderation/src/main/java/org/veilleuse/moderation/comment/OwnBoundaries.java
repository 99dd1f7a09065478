package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.util.List;

/**
 * By whom somebody does not want to be answered, as the holder of their receipt sees it.
 *
 * @param mayBeSet whether the receipt's comment is published
 * @param everyoneSince null if answers are welcome
 * @param refused the people who may not answer, by pseudonym, latest first
 * @param others who else wrote in the thread and could be refused: first those who answered, then
 *     the latest; at most 200
 */
public record OwnBoundaries(
    boolean mayBeSet, Instant everyoneSince, List<Refused> refused, List<Other> others) {

  public OwnBoundaries {
    refused = List.copyOf(refused);
    others = List.copyOf(others);
  }

  /**
   * Somebody who may not answer.
   *
   * @param key names the boundary when it is taken back; 43 characters of base64url
   */
  public record Refused(String key, String pseudonym, Instant since) {}

  /**
   * Somebody in the thread.
   *
   * @param commentId a published comment of theirs
   * @param answered whether they answered the holder of the receipt
   */
  public record Other(long commentId, String pseudonym, boolean answered) {}
}

package org.veilleuse.moderation.evidence;

import java.util.List;

/**
 * Whoever wrote a comment, as far as the blog knows. What is told of is in the newest 1,000 of
 * their comments.
 *
 * @param commentId the comment
 * @param identified whether the comment came with the identity of a browser; else the pseudonym is
 *     all there is
 * @param others further pseudonyms of the same identity
 * @param people whom they answered most, at most 20
 */
public record Sender(
    long commentId,
    String pseudonym,
    boolean identified,
    List<String> others,
    List<Person> people) {

  /** Somebody who was answered, by the name that their comments stand under. */
  public record Person(String pseudonym, int answers) {}

  public Sender {
    others = List.copyOf(others);
    people = List.copyOf(people);
  }
}

package org.veilleuse.moderation.comment;

import java.util.Objects;

/**
 * The comments of one post, named by whoever owns the post; opaque here.
 *
 * @param value 1 to 64 characters; anything else is an {@link IllegalArgumentException}
 */
public record ThreadId(String value) {

  public ThreadId {
    Objects.requireNonNull(value, "value");
    if (value.isEmpty() || value.length() > 64) {
      throw new IllegalArgumentException("A thread id has 1 to 64 characters.");
    }
  }
}

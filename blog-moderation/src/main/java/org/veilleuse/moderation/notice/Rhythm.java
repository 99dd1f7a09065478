package org.veilleuse.moderation.notice;

import java.time.Duration;

/** When a moderator is told that something waits. */
public enum Rhythm {
  OFF(null),
  AFTER_1(Duration.ofHours(1)),
  AFTER_4(Duration.ofHours(4)),
  AFTER_12(Duration.ofHours(12)),
  AFTER_24(Duration.ofHours(24)),
  /** Once a day at an hour. */
  DAILY(null);

  private final Duration wait;

  Rhythm(Duration wait) {
    this.wait = wait;
  }

  /** How long something has to wait before it is told, and a letter before the next; or null. */
  public Duration longest() {
    return wait;
  }
}

package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the tables hold them: microseconds since 1970. */
public final class Micros {

  private Micros() {}

  /**
   * The microseconds.
   *
   * @throws ArithmeticException for an instant more than 290,000 years away
   */
  public static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** The instant. */
  public static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** The same; null of null. */
  public static Instant instant(Long micros) {
    return micros == null ? null : instant(micros.longValue());
  }
}

package org.veilleuse.web.moderator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Which comment in which version is meant, for example {@code 712.3}; of one that was reported also
 * up to which report, in microseconds since 1970: {@code 712.3.1767225600000000}.
 *
 * @param seen when the last report was made of those that are shown; null if there is none
 */
record Mark(long id, int version, Instant seen) {

  private static final int LONGEST = 60;

  /** In the year 2255: what lies further cannot be told in nanoseconds. */
  private static final long LATEST = 9_000_000_000_000_000L;

  Mark(long id, int version) {
    this(id, version, null);
  }

  /** Empty for null and for anything that {@link #toString} did not write. */
  static Optional<Mark> parse(String text) {
    String[] parts = text == null || text.length() > LONGEST ? new String[0] : text.split("\\.", 4);
    if (parts.length < 2 || parts.length > 3) {
      return Optional.empty();
    }
    try {
      long id = Long.parseLong(parts[0]);
      int version = Integer.parseInt(parts[1]);
      if (parts.length == 2) {
        return Optional.of(new Mark(id, version));
      }
      long micros = Long.parseLong(parts[2]);
      return micros < 0 || micros > LATEST
          ? Optional.empty()
          : Optional.of(new Mark(id, version, Instant.EPOCH.plus(micros, ChronoUnit.MICROS)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The same comment once it is decided. */
  Mark decided() {
    return new Mark(id, version + 1);
  }

  @Override
  public String toString() {
    String text = id + "." + version;
    return seen == null ? text : text + "." + ChronoUnit.MICROS.between(Instant.EPOCH, seen);
  }
}

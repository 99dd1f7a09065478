package org.veilleuse.web.moderator;

import java.util.Optional;

/** Which comment in which version is meant, for example {@code 712.3}. */
record Mark(long id, int version) {

  private static final int LONGEST = 30;

  /** Empty for null and for anything that {@link #toString} did not write. */
  static Optional<Mark> parse(String text) {
    int dot = text == null || text.length() > LONGEST ? -1 : text.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Mark(
              Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1))));
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
    return id + "." + version;
  }
}

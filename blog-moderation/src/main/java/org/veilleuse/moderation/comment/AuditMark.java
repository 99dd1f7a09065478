package org.veilleuse.moderation.comment;

import java.util.Optional;

/**
 * How far the audit trail had come at a moment, to be written down outside of the blog: {@code
 * 1222:kS3…}. A later trail has to contain it.
 *
 * @param position of the last entry, 0 if there was none
 * @param seal of that entry, 43 characters; empty if there was none
 */
public record AuditMark(long position, String seal) {

  private static final int LONGEST = 80;

  /**
   * Reads what {@link #toString} writes; spaces around it do not count.
   *
   * @param text may be null
   * @return empty for anything else
   */
  public static Optional<AuditMark> parse(String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    String written = text.strip();
    int colon = written.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    String seal = written.substring(colon + 1);
    boolean hash =
        seal.chars()
            .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_'));
    try {
      long position = Long.parseLong(written.substring(0, colon));
      boolean whole = position == 0 ? seal.isEmpty() : position > 0 && seal.length() == 43;
      return hash && whole ? Optional.of(new AuditMark(position, seal)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return position + ":" + seal;
  }
}

package org.veilleuse.moderation.notice;

/**
 * What an account wants to be told, and where.
 *
 * @param confirmed whether the address is known to be theirs; nothing is sent before that
 * @param hour 0 to 23, of a daily digest
 * @param language {@code fr} or {@code en}
 */
public record NoticeChoice(
    String address, boolean confirmed, Rhythm rhythm, int hour, String language) {

  /** Hides the address. */
  @Override
  public String toString() {
    return "NoticeChoice[" + rhythm + "]";
  }
}

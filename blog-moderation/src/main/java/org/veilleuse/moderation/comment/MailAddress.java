package org.veilleuse.moderation.comment;

/** What the blog takes for an address that mail can be sent to. */
public final class MailAddress {

  /** The longest, in characters. */
  public static final int LONGEST = 254;

  private MailAddress() {}

  /**
   * Whether this can be an address. Whether mail arrives can only be found by sending some; this
   * refuses what is surely a slip, whatever could break out of a mail header, and letters beyond
   * ASCII, which many servers do not take.
   */
  public static boolean usable(String address) {
    int at = address.indexOf('@');
    int dot = address.lastIndexOf('.');
    return address.length() <= LONGEST
        && at > 0
        && at <= 64
        && at == address.lastIndexOf('@')
        && dot > at + 1
        && dot < address.length() - 1
        && address.charAt(0) != '.'
        && address.charAt(at - 1) != '.'
        && !address.contains("..")
        && address.substring(0, at).chars().allMatch(MailAddress::fitsBefore)
        && address.substring(at + 1).chars().allMatch(MailAddress::fitsBehind);
  }

  private static boolean fitsBefore(int c) {
    return fitsBehind(c) || (c < 128 && "!#$%&'*+/=?^_`{|}~".indexOf(c) >= 0);
  }

  private static boolean fitsBehind(int c) {
    return c == '.'
        || c == '-'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9');
  }
}

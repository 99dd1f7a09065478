package org.veilleuse.moderation.comment;

/**
 * The end of the chain of audit entries.
 *
 * @param entries how many there are, which is the position of the last
 * @param lastSeal the seal of the last, empty if there is none
 * @param unchained how many entries are older than the chain
 * @param seal an HMAC over the rest; empty until the blog starts for the first time
 */
record AuditHead(long entries, String lastSeal, long unchained, String seal) {

  /** What stands for a head that somebody removed; it fits no key. */
  static final AuditHead LOST = new AuditHead(0, "", 0, "lost");

  static AuditHead of(Object[] row) {
    return new AuditHead(
        ((Number) row[0]).longValue(),
        (String) row[1],
        ((Number) row[2]).longValue(),
        (String) row[3]);
  }

  boolean fits(SiteKey key) {
    return seal.equals(sealUnder(key));
  }

  /** Whether it is as a migration left it. */
  boolean unsealed() {
    return seal.isEmpty() && entries == 0 && lastSeal.isEmpty();
  }

  AuditHead sealed(SiteKey key) {
    return new AuditHead(entries, lastSeal, unchained, sealUnder(key));
  }

  AuditMark mark() {
    return new AuditMark(entries, lastSeal);
  }

  private String sealUnder(SiteKey key) {
    return key.mac("audit-head", Long.toString(entries), lastSeal, Long.toString(unchained));
  }
}

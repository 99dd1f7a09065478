package org.veilleuse.moderation.comment;

import org.veilleuse.moderation.comment.AuditProblem.Kind;

/** Goes along the chain, entry by entry, and notices where it does not hold. */
final class AuditWalk {

  private final SiteKey key;
  private final AuditMark expected;
  private final AuditFindings findings;
  private final AuditSuspects suspects;
  private long read;
  private long unchained;
  private long top;
  private long genuine;
  private String genuineSeal = "";
  private boolean beyondHead;
  private boolean asExpected;

  /**
   * @param expected null if nothing is
   */
  AuditWalk(SiteKey key, AuditMark expected, AuditFindings findings) {
    this.key = key;
    this.expected = expected;
    this.findings = findings;
    this.suspects = new AuditSuspects(key, findings);
    this.asExpected = expected == null || expected.position() == 0;
  }

  /** An entry older than the chain. */
  void older(AuditLine line) {
    read++;
    unchained++;
    if (!line.fits(key)) {
      suspects.add(line);
    }
  }

  /**
   * The next entry of the chain.
   *
   * @param entries how many the head knew after the entry was read
   */
  void step(AuditLine line, long entries) {
    read++;
    long place = line.position();
    boolean fits = place >= 1 && line.fits(key);
    if (place >= 1 && place <= entries) {
      fill(place);
    }
    if (!fits) {
      suspects.add(line);
      if (genuine == place) {
        suspects.take(place);
      }
      if (genuine != place - 1) {
        suspects.want(place - 1, line.previous());
      }
      return;
    }
    if (place > entries) {
      beyondHead = true;
    }
    if (expected != null && place == expected.position()) {
      asExpected |= line.seal().equals(expected.seal());
    }
    link(line, place);
  }

  private void fill(long place) {
    if (place > top + 1) {
      findings.add(Kind.MISSING, null, top + 1, place - 1);
      suspects.addGap(top + 1, place - 1);
    }
    top = Math.max(top, place);
  }

  private void link(AuditLine line, long place) {
    if (place == genuine && place > 0) {
      findings.add(Kind.MISPLACED, line.id(), place, null);
      return;
    }
    if (genuine == place - 1) {
      if (!line.previous().equals(genuineSeal)) {
        // Written by this blog, but behind other entries: it comes from a copy that went another
        // way.
        findings.add(Kind.MISPLACED, line.id(), place, null);
      }
    } else {
      suspects.want(place - 1, line.previous());
    }
    genuine = place;
    genuineSeal = line.seal();
    suspects.take(place);
  }

  /**
   * Nothing comes after.
   *
   * @param head as it was before the last entries were read
   */
  void end(AuditHead head) {
    boolean wrong = !head.fits(key) || beyondHead;
    if (top < head.entries()) {
      findings.add(Kind.CUT_END, null, top + 1, head.entries());
      suspects.addGap(top + 1, head.entries());
    } else if (genuine == head.entries()) {
      wrong |= !head.lastSeal().equals(genuineSeal);
    } else {
      suspects.want(head.entries(), head.lastSeal());
    }
    if (unchained < head.unchained()) {
      findings.add(Kind.MISSING, null, null, null);
    }
    boolean olderExist = head.unchained() > 0 && unchained <= head.unchained();
    suspects.judge(olderExist);
    if (wrong) {
      findings.add(Kind.HEAD_ALTERED, null, null, null);
    }
    if (!asExpected) {
      findings.add(Kind.NOT_AS_EXPECTED, null, expected.position(), null);
    }
  }

  long read() {
    return read;
  }

  long unchained() {
    return unchained;
  }
}

package org.veilleuse.moderation.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.veilleuse.moderation.comment.AuditProblem.Kind;

/**
 * Entries whose seal does not fit. What was done to them shows only when the entries around are
 * known: the one behind tells which seal had been there.
 */
final class AuditSuspects {

  private static final int MOST = 1000;

  private final SiteKey key;
  private final AuditFindings findings;
  private final List<AuditLine> lines = new ArrayList<>();
  private final Set<Long> places = new LinkedHashSet<>();
  private final Set<Long> gaps = new LinkedHashSet<>();
  private final Set<Long> taken = new HashSet<>();
  private final Map<Long, String> wanted = new HashMap<>();

  AuditSuspects(SiteKey key, AuditFindings findings) {
    this.key = key;
    this.findings = findings;
  }

  void add(AuditLine line) {
    if (lines.size() >= MOST) {
      findings.add(Kind.ALTERED, line.id(), line.position(), null);
      return;
    }
    lines.add(line);
    if (line.position() != null) {
      places.add(line.position());
    }
  }

  /** A place that nothing stands in; some of them are remembered, in case something is found. */
  void addGap(long from, long to) {
    for (long place = from; place <= to && gaps.size() < MOST; place++) {
      gaps.add(place);
    }
  }

  /** Tells that a genuine entry stands in this place. */
  void take(long place) {
    if (places.contains(place)) {
      taken.add(place);
    }
  }

  /** Tells which seal the entry in this place had, if that is asked. */
  void want(long place, String seal) {
    if (places.contains(place) && seal != null) {
      wanted.put(place, seal);
    }
  }

  /** Says of each what was done to it. */
  void judge(boolean olderEntriesExist) {
    for (AuditLine line : lines) {
      Long home = home(line);
      if (home != null) {
        findings.add(Kind.MISPLACED, line.id(), line.position(), home);
      } else {
        Kind kind = changed(line, olderEntriesExist) ? Kind.ALTERED : Kind.FORGED;
        findings.add(kind, line.id(), line.position(), null);
      }
    }
  }

  private Long home(AuditLine line) {
    for (Set<Long> free : List.of(places, gaps)) {
      for (long place : free) {
        if (!taken.contains(place) && line.fitsAt(place, key)) {
          return place;
        }
      }
    }
    return null;
  }

  private boolean changed(AuditLine line, boolean olderEntriesExist) {
    Long place = line.position();
    if (place == null) {
      return olderEntriesExist;
    }
    String had = taken.contains(place) ? null : wanted.get(place);
    return had != null && (had.equals(line.seal()) || had.equals(line.sealAt(place, key)));
  }
}

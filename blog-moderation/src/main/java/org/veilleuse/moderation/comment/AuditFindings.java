package org.veilleuse.moderation.comment;

import java.util.ArrayList;
import java.util.List;
import org.veilleuse.moderation.comment.AuditProblem.Kind;

/** The problems of a trail; of very many only the first are kept, the others counted. */
final class AuditFindings {

  private static final int MOST = 1000;

  private final List<AuditProblem> problems = new ArrayList<>();
  private long count;

  void add(Kind kind, Long entry, Long from, Long to) {
    count++;
    if (problems.size() < MOST) {
      problems.add(new AuditProblem(kind, entry, from, to));
    }
  }

  long count() {
    return count;
  }

  List<AuditProblem> problems() {
    return List.copyOf(problems);
  }
}

package org.veilleuse.web.evidence;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.evidence.EvidenceComment;

/** What a cover says of the comments behind it. */
final class EvidenceTally implements Consumer<EvidenceComment> {

  private final Set<String> names = new TreeSet<>();
  private final Map<Status, Integer> states = new EnumMap<>(Status.class);
  private Instant first;
  private Instant last;
  private int count;

  @Override
  public void accept(EvidenceComment comment) {
    names.add(comment.pseudonym());
    states.merge(comment.status(), 1, Integer::sum);
    first = first == null ? comment.submittedAt() : first;
    last = comment.submittedAt();
    count++;
  }

  List<String> names() {
    return List.copyOf(names);
  }

  int of(Status status) {
    return states.getOrDefault(status, 0);
  }

  int count() {
    return count;
  }

  Instant first() {
    return first;
  }

  Instant last() {
    return last;
  }
}

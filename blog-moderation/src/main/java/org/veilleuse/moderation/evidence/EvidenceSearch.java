package org.veilleuse.moderation.evidence;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.veilleuse.moderation.comment.PersonName;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.moderation.conversation.Mentions;

/** Picks from a commenter's comments those that are to one person. */
final class EvidenceSearch {

  /** How many comments a file holds. */
  static final int MOST = 2000;

  private static final int MOST_READ = 10_000;
  private static final int CHUNK = 200;

  private record Candidate(
      long id, long at, ThreadId thread, String text, Long replyTo, String answered) {}

  private final EntityManager entities;
  private final SenderComments comments;

  EvidenceSearch(EntityManager entities) {
    this.entities = entities;
    this.comments = new SenderComments(entities);
  }

  /**
   * @param theirs of some threads, those under posts of the person
   */
  Selection find(Wanted wanted, SenderComments.Key sender, UnaryOperator<Set<ThreadId>> theirs) {
    List<Long> ids =
        wanted.byIdentity() && sender.identity() != null
            ? comments.byIdentity(sender.identity(), MOST_READ + 1)
            : comments.byName(sender.pseudonym(), MOST_READ + 1);
    boolean unread = ids.size() > MOST_READ;
    String key = PersonName.key(wanted.to());
    Mentions named = new Mentions(wanted.to());
    List<Selection.Found> found = new ArrayList<>();
    // Newest first, so that what is left out is the oldest.
    for (List<Long> chunk :
        Chunks.of(ids.subList(0, Math.min(ids.size(), MOST_READ)), CHUNK).toList()) {
      List<Candidate> candidates = candidates(chunk);
      Set<ThreadId> under = theirs.apply(loose(candidates));
      for (Candidate one : candidates) {
        Relation relation = relation(one, key, named, under);
        if (relation != null) {
          found.add(new Selection.Found(one.id(), relation));
        }
      }
      if (found.size() > MOST) {
        break;
      }
    }
    List<Selection.Found> kept = new ArrayList<>(found.subList(0, Math.min(found.size(), MOST)));
    Collections.reverse(kept);
    return new Selection(kept, found.size() > MOST, unread);
  }

  private static Set<ThreadId> loose(List<Candidate> candidates) {
    return candidates.stream()
        .filter(one -> one.replyTo() == null)
        .map(Candidate::thread)
        .collect(Collectors.toSet());
  }

  private static Relation relation(Candidate one, String key, Mentions named, Set<ThreadId> under) {
    if (one.answered() != null && PersonName.key(one.answered()).equals(key)) {
      return Relation.ANSWERS;
    }
    if (named.in(one.text())) {
      return Relation.NAMES;
    }
    return one.replyTo() == null && under.contains(one.thread()) ? Relation.UNDER_POST : null;
  }

  private List<Candidate> candidates(List<Long> ids) {
    return entities
        .createQuery(
            "select c.id, c.submittedAt, c.thread, c.text, c.replyTo, p.pseudonym from Comment c"
                + " left join Comment p on p.id = c.replyTo where c.id in :ids",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(
            row ->
                new Candidate(
                    (Long) row[0],
                    (Long) row[1],
                    new ThreadId((String) row[2]),
                    (String) row[3],
                    (Long) row[4],
                    (String) row[5]))
        .sorted(Comparator.comparingLong(Candidate::at).thenComparingLong(Candidate::id).reversed())
        .toList();
  }
}

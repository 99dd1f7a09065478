package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.veilleuse.moderation.comment.BoundaryRefused.Reason;

/**
 * "Do not answer me": said by whoever holds the receipt of a published comment, to everyone or to
 * one person, for all comments of the same identity, and taken back at will. {@link
 * Comments#submit} obeys. A boundary towards one person holds for the identities that had published
 * under the pseudonym in that thread, and for the pseudonym, folded for case, accents and spaces,
 * when its bearer is not known to be somebody else. Every method joins the caller's transaction if
 * there is one.
 */
@ApplicationScoped
public class Boundaries {

  private final Transactions transactions;
  private final BoundaryCheck check;
  private final BoundaryReader reader;
  private final BoundaryStep step;

  /** For the container's proxy only. */
  protected Boundaries() {
    transactions = null;
    check = null;
    reader = null;
    step = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Boundaries(
      EntityManager entities,
      UserTransaction transaction,
      Clock clock,
      SiteKey key,
      Event<ThreadChanged> changed) {
    this(entities, Transactions.takingTurns(transaction), clock, key, changed::fire);
  }

  Boundaries(
      EntityManager entities,
      Transactions transactions,
      Clock clock,
      SiteKey key,
      Consumer<ThreadChanged> announce) {
    this.transactions = transactions;
    this.check = new BoundaryCheck(entities);
    this.reader = new BoundaryReader(entities);
    this.step =
        new BoundaryStep(
            entities, reader, new AuditTrail(entities, transactions, clock, key), clock, announce);
  }

  /** The identity of whoever has this receipt; empty for any other token and for old comments. */
  public Optional<CommenterId> commenter(String receipt) {
    return transactions.read(() -> reader.holder(receipt).map(BoundaryReader.Holder::commenter));
  }

  /** What the holder of a receipt has set and may set; empty for any other token. */
  public Optional<OwnBoundaries> byReceipt(String receipt) {
    return transactions.read(() -> reader.holder(receipt).map(reader::own));
  }

  /** Asks everyone not to answer; does nothing if that was asked already. */
  public void refuseEveryone(String receipt) throws BoundaryRefused {
    transactions.write(
        () -> {
          step.refuseEveryone(publishedHolder(receipt));
          return true;
        });
  }

  /**
   * Asks one person not to answer; does nothing if that was asked already.
   *
   * @param commentId a published comment of that person, such as {@link OwnBoundaries.Other} has
   */
  public void refuse(String receipt, long commentId) throws BoundaryRefused {
    transactions.write(
        () -> {
          step.refuse(publishedHolder(receipt), commentId);
          return true;
        });
  }

  /** Lets everyone answer again who is not refused by name; does nothing if nothing was asked. */
  public void welcomeEveryone(String receipt) throws BoundaryRefused {
    welcome(receipt, "");
  }

  /**
   * Lets one person answer again; does nothing if there is no such boundary.
   *
   * @param key see {@link OwnBoundaries.Refused}; anything else is no boundary
   */
  public void welcome(String receipt, String key) throws BoundaryRefused {
    transactions.write(
        () -> {
          step.welcome(holder(receipt), key);
          return true;
        });
  }

  /** The published comments of a thread whose authors do not want to be answered by anyone. */
  public Set<Long> unanswerable(ThreadId thread) {
    return transactions.read(() -> new HashSet<>(reader.unanswerable(thread)));
  }

  /**
   * Since when a person has not wanted to be addressed by an author; empty if the author may.
   * Nobody needs leave to address themselves.
   *
   * @param author the author's identity, or null if it is not known
   * @param pseudonym under which the author writes, never null
   * @param person never null
   */
  public Optional<Instant> since(CommenterId author, String pseudonym, CommenterId person) {
    return Optional.ofNullable(since(author, pseudonym, List.of(person)).get(person));
  }

  /**
   * The same for several people, in at most two queries; those who may be addressed are left out.
   *
   * @throws IllegalArgumentException if asked for more than 500 people
   */
  public Map<CommenterId, Instant> since(
      CommenterId author, String pseudonym, Collection<CommenterId> people) {
    List<String> owners = people.stream().map(CommenterId::value).toList();
    Map<CommenterId, Instant> since = new HashMap<>();
    transactions
        .read(() -> check.since(author, pseudonym, owners))
        .forEach((person, at) -> since.put(new CommenterId(person), at));
    return since;
  }

  private BoundaryReader.Holder holder(String receipt) throws BoundaryRefused {
    return reader.holder(receipt).orElseThrow(() -> new BoundaryRefused(Reason.RECEIPT_UNKNOWN));
  }

  private BoundaryReader.Holder publishedHolder(String receipt) throws BoundaryRefused {
    BoundaryReader.Holder holder = holder(receipt);
    if (!holder.published()) {
      throw new BoundaryRefused(Reason.NOT_PUBLISHED);
    }
    return holder;
  }
}

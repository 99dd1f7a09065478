package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Everything that was done to comments and threads, in order. It is only ever added to, each entry
 * in the transaction of the step that it tells of. Each is chained to the one before by a seal that
 * only the site's key makes, so that an entry changed, removed or added behind the software's back
 * shows.
 */
@ApplicationScoped
public class AuditTrail {

  private static final int PAGE = 1000;

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final SiteKey key;
  private final AuditReader reader;
  private final AuditChain chain;

  /** For the container's proxy only. */
  protected AuditTrail() {
    entities = null;
    transactions = null;
    clock = null;
    key = null;
    reader = null;
    chain = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public AuditTrail(EntityManager entities, UserTransaction transaction, Clock clock, SiteKey key) {
    this(entities, Transactions.takingTurns(transaction), clock, key);
  }

  AuditTrail(EntityManager entities, Transactions transactions, Clock clock, SiteKey key) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
    this.key = key;
    this.reader = new AuditReader(entities);
    this.chain = new AuditChain(entities, key);
  }

  /** Has to be done when the blog starts, before anything is added: a new trail is sealed. */
  public void begin() {
    transactions.run(chain::begin);
  }

  /** What happened to one comment, oldest first; empty if there is no such comment. */
  public List<AuditEntry> of(long commentId) {
    return entries(() -> reader.of(commentId));
  }

  /** The latest entries, newest first, at most as many as asked, and 1,000. */
  public List<AuditEntry> latest(int most) {
    int size = Math.max(1, Math.min(most, PAGE));
    return entries(() -> reader.before(null, AuditFilter.ALL, size));
  }

  /**
   * A page of the trail, newest entries first.
   *
   * @param cursor {@link AuditPage#next} of the page before; null, or anything else, for the first
   * @param size 1 to 1,000 entries
   */
  public AuditPage page(AuditFilter filter, String cursor, int size) {
    int most = Math.max(1, Math.min(size, PAGE));
    List<AuditLine> found =
        transactions.read(() -> reader.before(AuditCursor.parse(cursor), filter, most + 1));
    List<AuditLine> shown = found.subList(0, Math.min(most, found.size()));
    String next = found.size() > most ? AuditCursor.at(shown.get(most - 1)).text() : null;
    return new AuditPage(shown.stream().map(AuditLine::entry).toList(), next);
  }

  /**
   * Gives all entries one by one, however many there are, in the order of the chain, those older
   * than it first. What is added meanwhile may be among them.
   */
  public void each(AuditFilter filter, Consumer<SealedEntry> taker) {
    for (boolean chained : new boolean[] {false, true}) {
      AuditLine last = null;
      do {
        AuditLine from = last;
        List<AuditLine> lines = transactions.read(() -> next(chained, from, filter));
        lines.forEach(line -> taker.accept(line.sealed()));
        last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      } while (last != null);
    }
  }

  private List<AuditLine> next(boolean chained, AuditLine last, AuditFilter filter) {
    long id = last == null ? Long.MIN_VALUE : last.id();
    if (!chained) {
      return reader.unchainedAfter(id, filter, PAGE);
    }
    long position = last == null ? Long.MIN_VALUE : last.position();
    return reader.chainedAfter(position, id, filter, PAGE);
  }

  /** How far the trail has come, without verifying anything. */
  public AuditMark mark() {
    return transactions.read(() -> chain.head().mark());
  }

  /**
   * Reads the whole trail, in pages and beside whatever else goes on, and tells whether every entry
   * is as it was written, in its place, and none is missing; and whether every comment is as it
   * came, and as the last decision on it left it. What it cannot see is that the whole database, or
   * the trail with its head, was set back to an older state, unless it is told what to expect.
   *
   * @param expected a mark that was written down earlier and has to be in the trail; may be null
   */
  public AuditVerification verify(AuditMark expected) {
    CommentWalk comments = new CommentWalk(entities, transactions, key);
    return new AuditVerifier(transactions, reader, chain, comments, key).verify(expected);
  }

  /**
   * Writes down that somebody was given the trail as a file.
   *
   * @param by a name of 1 to 200 characters
   * @param form for example {@code csv}; letters
   */
  public void exported(String by, String form) {
    transactions.run(
        () -> add(by, Action.TRAIL_EXPORTED, null, AuditDetail.write(Map.of("form", form), null)));
  }

  /** What happened to some comments, at most 500, comment by comment, each oldest first. */
  public List<SealedEntry> of(Collection<Long> commentIds) {
    return commentIds.isEmpty()
        ? List.of()
        : transactions.read(() -> reader.of(commentIds)).stream().map(AuditLine::sealed).toList();
  }

  /**
   * Writes down that somebody was given a file of evidence.
   *
   * @param by a name of 1 to 200 characters
   * @param commentId one of the commenter whom the file is about
   * @param figures as of an {@link AuditDetail}
   * @param to the name of the person whom the comments in it are to
   */
  public void evidenceGiven(String by, long commentId, Map<String, String> figures, String to) {
    transactions.run(
        () -> add(by, Action.EVIDENCE_GIVEN, commentId, AuditDetail.write(figures, to)));
  }

  /**
   * Writes down that a commenter was told of a decision by mail; in the caller's transaction, as
   * the last thing in it.
   *
   * @param what for example {@code REJECTED}
   */
  public void mailed(long commentId, String what) {
    transactions.run(
        () ->
            add(
                "blog",
                Action.MAILED,
                commentId,
                AuditDetail.write(Map.of(AuditDetail.ABOUT, what), null)));
  }

  private List<AuditEntry> entries(Supplier<List<AuditLine>> lines) {
    return transactions.read(lines).stream().map(AuditLine::entry).toList();
  }

  /** Adds that a comment came, and seals what it says. */
  void arrived(
      String actor, Action action, Comment comment, Map<String, String> figures, String words) {
    Map<String, String> sealed = new LinkedHashMap<>(figures);
    sealed.put(AuditDetail.CONTENT, CommentContent.of(comment).digest(key));
    add(actor, action, comment.id, AuditDetail.write(sealed, words));
  }

  /**
   * Adds an entry to the transaction under way, in which the comment is already flushed. It should
   * be the last thing that the transaction does: whoever else adds one waits until it ends.
   */
  void add(String actor, Action action, Long commentId, String detail) {
    AuditRow row = new AuditRow();
    row.happenedAt = Micros.of(clock.instant());
    row.actor = actor;
    row.action = action;
    row.commentId = commentId;
    row.detail = detail;
    chain.append(row);
    StepNews.announce(new StepTaken(commentId, action, actor));
  }
}

package org.veilleuse.moderation.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.veilleuse.moderation.comment.AuditDetail;
import org.veilleuse.moderation.comment.AuditTrail;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.moderation.comment.Transactions;

/** One commenter's comments to one person, for a file that a moderator asks for. */
@ApplicationScoped
public class Evidence {

  private static final int CHUNK = 100;

  private final EntityManager entities;
  private final Transactions transactions;
  private final AuditTrail trail;
  private final SiteKey key;

  /** For the container's proxy only. */
  protected Evidence() {
    entities = null;
    transactions = null;
    trail = null;
    key = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Evidence(
      EntityManager entities, UserTransaction transaction, AuditTrail trail, SiteKey key) {
    this.entities = entities;
    this.transactions = Transactions.takingTurns(transaction);
    this.trail = trail;
    this.key = key;
  }

  /** Whoever wrote a comment; empty if there is no such comment. */
  public Optional<Sender> sender(long commentId) {
    return transactions.read(
        () ->
            new SenderComments(entities)
                .of(commentId)
                .map(found -> new SenderReader(entities).sender(commentId, found)));
  }

  /**
   * The newest of a commenter's comments to a person, at most 2,000, whatever became of them: those
   * that answer the person, name them, or stand alone under a post of theirs. Nothing for a comment
   * that does not exist.
   *
   * @param theirs of some threads, those under posts of the person
   */
  public Selection select(Wanted wanted, UnaryOperator<Set<ThreadId>> theirs) {
    return transactions.read(
        () ->
            new SenderComments(entities)
                .of(wanted.commentId())
                .map(found -> new EvidenceSearch(entities).find(wanted, found, theirs))
                .orElse(new Selection(List.of(), false, false)));
  }

  /**
   * Gives some comments one by one, oldest first, a hundred of them in memory at a time. Each is
   * read in turn with whoever decides, so that what is said of it goes together.
   */
  public void read(List<Selection.Found> found, Consumer<EvidenceComment> taker) {
    EvidenceReader reader = new EvidenceReader(entities, trail, key);
    Chunks.of(found, CHUNK)
        .forEach(chunk -> transactions.write(() -> reader.read(chunk)).forEach(taker));
  }

  /**
   * Writes down that a file was given out: to whom, about whom as a keyed digest, and what it was.
   *
   * @param by the moderator
   * @param comments how many comments are in it
   */
  public void given(Wanted wanted, int comments, Sums sums, String by) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put(AuditDetail.COMMENTS, Integer.toString(comments));
    transactions
        .read(() -> new SenderComments(entities).of(wanted.commentId()))
        .ifPresent(sender -> figures.put(AuditDetail.COMMENTER, digest(wanted, sender)));
    figures.put(AuditDetail.SHA256, sums.zip());
    figures.put(AuditDetail.SHA256_PDF, sums.pdf());
    figures.put(AuditDetail.SHA256_JSON, sums.json());
    trail.evidenceGiven(by, wanted.commentId(), figures, wanted.to());
  }

  private String digest(Wanted wanted, SenderComments.Key sender) {
    boolean identified = wanted.byIdentity() && sender.identity() != null;
    return identified
        ? key.mac("evidence-commenter", sender.identity())
        : key.mac("evidence-pseudonym", sender.pseudonym());
  }
}

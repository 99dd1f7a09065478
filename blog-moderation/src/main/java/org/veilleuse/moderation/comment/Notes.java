package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moderators' notes on comments, and on commenters: by identity, or by the pseudonym where there is
 * none.
 */
@ApplicationScoped
public class Notes {

  /** The longest note, in UTF-16 units. */
  public static final int LONGEST = 2000;

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final AuditTrail audit;
  private final NoteReader reader;

  /** For the container's proxy only. */
  protected Notes() {
    entities = null;
    transactions = null;
    clock = null;
    audit = null;
    reader = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Notes(EntityManager entities, UserTransaction transaction, Clock clock, SiteKey key) {
    this(entities, Transactions.takingTurns(transaction), clock, key);
  }

  Notes(EntityManager entities, Transactions transactions, Clock clock, SiteKey key) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
    this.audit = new AuditTrail(entities, transactions, clock, key);
    this.reader = new NoteReader(entities);
  }

  /** Whether a text can be a note: 1 to 2,000 characters that can be shown. */
  public static boolean acceptable(String text) {
    return text != null
        && text.length() <= LONGEST
        && Characters.visible(text)
        && Characters.readable(text);
  }

  /**
   * Writes a note down. The same note by the same moderator is kept once.
   *
   * @param aboutCommenter whether it is about whoever wrote the comment, not the comment
   * @return false if there is no such comment
   * @throws IllegalArgumentException if the text is not {@link #acceptable}
   */
  public boolean add(long commentId, boolean aboutCommenter, String text, String moderator) {
    if (!acceptable(text)) {
      throw new IllegalArgumentException("A note has 1 to 2,000 readable characters.");
    }
    return transactions.write(() -> store(commentId, aboutCommenter, text.strip(), moderator));
  }

  private boolean store(long commentId, boolean aboutCommenter, String text, String moderator) {
    Comment comment = entities.find(Comment.class, commentId);
    if (comment == null) {
      return false;
    }
    Map<String, Object> about = new LinkedHashMap<>();
    if (!aboutCommenter) {
      about.put("comment_id", commentId);
    } else {
      about.put("pseudonym", comment.pseudonym);
      if (comment.commenter != null) {
        about.put("commenter", comment.commenter);
      }
    }
    about.put("author", moderator);
    about.put("body", text);
    if (!known(about, aboutCommenter && comment.commenter == null)) {
      about.put("written_at", Micros.of(clock.instant()));
      query(
              "insert into moderator_note ("
                  + String.join(", ", about.keySet())
                  + ") values ("
                  + places(about.size())
                  + ")",
              about.values().toArray())
          .executeUpdate();
      Map<String, String> whom =
          Map.of(AuditDetail.ABOUT, aboutCommenter ? "commenter" : "comment");
      audit.add(moderator, Action.NOTED, commentId, AuditDetail.write(whom, null));
    }
    return true;
  }

  private boolean known(Map<String, Object> note, boolean nameless) {
    return !query(
            "select id from moderator_note where "
                + String.join(" = ? and ", note.keySet())
                + (nameless ? " = ? and commenter is null" : " = ?"),
            note.values().toArray())
        .getResultList()
        .isEmpty();
  }

  private static String places(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /**
   * The latest 200 notes on these comments, and the latest 200 on these pseudonyms from where no
   * identity was known, oldest first.
   */
  public List<Note> about(Collection<Long> comments, Collection<String> pseudonyms) {
    return transactions.read(
        () -> {
          List<Note> notes = new ArrayList<>(reader.notes("comment_id", comments));
          notes.addAll(reader.notes("commenter is null and pseudonym", pseudonyms));
          return notes;
        });
  }

  /**
   * The latest 200 notes on the known commenters who wrote these comments, oldest first, by the
   * comments' ids; those without a note are left out.
   */
  public Map<Long, List<Note>> onCommentersOf(Collection<Long> comments) {
    return transactions.read(() -> reader.onCommentersOf(comments));
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}

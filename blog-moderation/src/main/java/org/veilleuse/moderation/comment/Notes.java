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
import java.util.List;
import java.util.Map;

/** Moderators' notes on comments, and on commenters by their pseudonyms. */
@ApplicationScoped
public class Notes {

  /** The longest note, in UTF-16 units. */
  public static final int LONGEST = 2000;

  private static final int MOST_ASKED = 200;

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final AuditTrail audit;

  /** For the container's proxy only. */
  protected Notes() {
    entities = null;
    transactions = null;
    clock = null;
    audit = null;
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
    List<String> names =
        entities
            .createQuery("select c.pseudonym from Comment c where c.id = :id", String.class)
            .setParameter("id", commentId)
            .getResultList();
    if (names.isEmpty()) {
      return false;
    }
    String column = aboutCommenter ? "pseudonym" : "comment_id";
    Object about = aboutCommenter ? names.get(0) : (Object) commentId;
    boolean known =
        !query(
                "select id from moderator_note where "
                    + column
                    + " = ? and author = ? and body = ?",
                about,
                moderator,
                text)
            .getResultList()
            .isEmpty();
    if (!known) {
      query(
              "insert into moderator_note ("
                  + column
                  + ", author, written_at, body) values (?, ?, ?, ?)",
              about,
              moderator,
              Micros.of(clock.instant()),
              text)
          .executeUpdate();
      Map<String, String> whom =
          Map.of(AuditDetail.ABOUT, aboutCommenter ? "commenter" : "comment");
      audit.add(moderator, Action.NOTED, commentId, AuditDetail.write(whom, null));
    }
    return true;
  }

  /**
   * The latest 200 notes on these comments and the latest 200 on these pseudonyms, oldest first.
   */
  public List<Note> about(Collection<Long> comments, Collection<String> pseudonyms) {
    return transactions.read(
        () -> {
          List<Note> notes = new ArrayList<>(notes("comment_id", comments));
          notes.addAll(notes("pseudonym", pseudonyms));
          return notes;
        });
  }

  private List<Note> notes(String column, Collection<?> about) {
    Object[] asked = about.stream().distinct().limit(MOST_ASKED).toArray();
    if (asked.length == 0) {
      return List.of();
    }
    String places = String.join(",", Collections.nCopies(asked.length, "?"));
    List<?> rows =
        query(
                "select comment_id, pseudonym, author, written_at, body from moderator_note where "
                    + column
                    + " in ("
                    + places
                    + ") order by id desc",
                asked)
            .setMaxResults(MOST_ASKED)
            .getResultList();
    List<Note> notes = new ArrayList<>();
    for (Object found : rows) {
      Object[] row = (Object[]) found;
      notes.add(
          new Note(
              row[0] == null ? null : ((Number) row[0]).longValue(),
              (String) row[1],
              (String) row[2],
              Micros.instant(((Number) row[3]).longValue()),
              (String) row[4]));
    }
    Collections.reverse(notes);
    return notes;
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}

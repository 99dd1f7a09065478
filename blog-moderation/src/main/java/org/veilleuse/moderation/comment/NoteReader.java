package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads notes, in one query for all that is asked about. */
final class NoteReader {

  private static final int MOST = 200;

  private final EntityManager entities;

  NoteReader(EntityManager entities) {
    this.entities = entities;
  }

  /** Oldest first. */
  List<Note> notes(String column, Collection<?> about) {
    List<Note> notes = new ArrayList<>();
    for (Object[] row :
        latest(
            "select comment_id, pseudonym, author, written_at, body from moderator_note where "
                + column
                + " in (%s) order by id desc",
            about)) {
      notes.add(note(row[0] == null ? null : ((Number) row[0]).longValue(), row));
    }
    Collections.reverse(notes);
    return notes;
  }

  /** By the comments' ids, each oldest first. */
  Map<Long, List<Note>> onCommentersOf(Collection<Long> comments) {
    Map<Long, List<Note>> notes = new HashMap<>();
    for (Object[] row :
        latest(
            "select c.id, n.pseudonym, n.author, n.written_at, n.body from comments c"
                + " join moderator_note n on n.commenter = c.commenter"
                + " where c.id in (%s) order by n.id desc",
            comments)) {
      notes
          .computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
          .add(0, note(null, row));
    }
    return notes;
  }

  private static Note note(Long commentId, Object[] row) {
    return new Note(
        commentId,
        (String) row[1],
        (String) row[2],
        Micros.instant(((Number) row[3]).longValue()),
        (String) row[4]);
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> latest(String sql, Collection<?> about) {
    List<?> asked = about.stream().distinct().limit(MOST).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    Query query =
        entities.createNativeQuery(
            sql.replace("%s", String.join(", ", Collections.nCopies(asked.size(), "?"))));
    for (int i = 0; i < asked.size(); i++) {
      query.setParameter(i + 1, asked.get(i));
    }
    return query.setMaxResults(MOST).getResultList();
  }
}

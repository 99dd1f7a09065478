package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.conversation.History;

/** The database tells of a conversation what memory tells. */
class StoredHistoryTest {

  private static final int REMARKS = 400;
  private static final int PEOPLE = 5;

  private final TestBlog blog = new TestBlog();
  private final Random random = new Random(3);
  private final History memory = new History();
  private final List<Comment> said = new ArrayList<>();

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void whatWasSaidBetweenPeopleIsToldAsInMemoryHoweverFewAreAsked() throws Exception {
    talk();
    for (int most : List.of(1, 3, 20, 1000)) {
      for (Set<String> others :
          List.of(Set.<String>of(), Set.of(person(1)), Set.of(person(2), person(3)))) {
        for (int at : List.of(1, 90, REMARKS - 1)) {
          Instant since = time(at / 3);
          Instant lately = time(at / 2);
          assertThat(
                  blog.transactions.read(
                      () -> stored(at).between(person(0), others, since, lately, most)))
              .as("%s, at most %d, at %d", others, most, at)
              .isEqualTo(until(at).between(person(0), others, since, lately, most));
        }
      }
    }
  }

  @Test
  void whatWasSaidUnderAPostIsToldAsInMemoryHoweverFewAreAsked() throws Exception {
    talk();
    for (int most : List.of(1, 20, 1000)) {
      for (int at : List.of(1, 90, REMARKS - 1)) {
        Instant since = time(at / 3);
        assertThat(blog.transactions.read(() -> stored(at).under(THREAD.value(), since, most)))
            .as("at most %d, at %d", most, at)
            .isEqualTo(until(at).under(THREAD.value(), since, most));
      }
    }
  }

  private Instant time(int at) {
    return Micros.instant((long) said.get(at).submittedAt);
  }

  private StoredHistory stored(int at) {
    return new StoredHistory(blog.transaction.entities(), said.get(at));
  }

  /** What memory knew at the time when this was said. */
  private History until(int at) {
    History history = new History();
    for (Comment comment : said) {
      if (comment.submittedAt <= said.get(at).submittedAt) {
        tell(history, comment);
      }
    }
    return history;
  }

  private static void tell(History history, Comment comment) {
    if (comment.status != Status.SPAM) {
      history.add(StoredHistory.remark(comment));
    }
  }

  /** Replies are to what was said just before: older ones than are asked for may be passed over. */
  private void talk() throws SQLException {
    blog.comments().openThread(THREAD);
    for (int i = 0; i < REMARKS; i++) {
      Comment comment = new Comment();
      int person = random.nextInt(PEOPLE);
      comment.id = 1000L + i;
      comment.thread = THREAD.value();
      comment.replyTo = i > 0 && random.nextBoolean() ? comment.id - 1 : null;
      comment.pseudonym = "Person " + person;
      // The last one has no cookie, and is somebody new each time.
      comment.commenter = person % 2 == 0 ? "identity-" + person : person == 3 ? "once-" + i : null;
      comment.nameKey = person % 2 == 0 ? null : PersonName.key(comment.pseudonym);
      comment.text = "Remark " + i;
      // Some at the same instant.
      comment.submittedAt = 1_700_000_000_000_000L + i / 2;
      comment.status = Status.values()[random.nextInt(Status.values().length)];
      said.add(comment);
      tell(memory, comment);
      store(comment);
    }
  }

  private void store(Comment c) throws SQLException {
    String commenter = c.commenter == null ? "null" : "'" + c.commenter + "'";
    String nameKey = c.nameKey == null ? "null" : "'" + c.nameKey + "'";
    blog.sql(
        "insert into comments (id, version, thread_id, reply_to, pseudonym, body, submitted_at,"
            + " status, screened, screen_failures, severity, score, fold_key, commenter, name_key)"
            + " values (%d, 0, '%s', %d, '%s', '%s', %d, '%s', true, 0, 0, 0, 'f', %s, %s)"
                .formatted(
                    c.id,
                    c.thread,
                    c.replyTo,
                    c.pseudonym,
                    c.text,
                    c.submittedAt,
                    c.status,
                    commenter,
                    nameKey));
  }

  private static String person(int person) {
    return person % 2 == 0 ? "identity-" + person : "~" + PersonName.key("Person " + person);
  }
}

package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.pattern.PatternId;

class QueueFilterTest {

  private final TestBlog blog = new TestBlog();
  private final ReviewQueue queue = blog.queue();

  @BeforeEach
  void openTheThread() {
    blog.comments().openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private List<Long> listed(QueueFilter filter) {
    List<Long> ids = new ArrayList<>();
    String cursor = null;
    do {
      QueuePage page = queue.waiting(filter, cursor, 2);
      page.items().forEach(item -> ids.add(item.id()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(queue.waiting(filter, null, 1).total()).isEqualTo(ids.size());
    return ids;
  }

  @Test
  void eachFilterKeepsItsPartOverAllPagesAndCountsIt() throws SubmissionRefused {
    ThreadId other = new ThreadId("post-2");
    blog.comments().openThread(other);
    long threat = blog.submit(from("Rémi", "Tu es en danger."));
    long insult = blog.submit(from("Rémi", "Quel idiot."));
    long quoted = blog.submit(from("Maud", "Il a dit « idiot »."));
    long english = blog.submit(from("Ann", "I think that this is the best of all the days."));
    long elsewhere =
        blog.submit(new Submission(other, null, "Léa", "C’est là que je vais.", null, "192.0.2.1"));

    assertThat(listed(QueueFilter.ALL)).containsExactly(threat, insult, quoted, english, elsewhere);
    assertThat(listed(new QueueFilter(PatternId.INSULT, null, null, null, null, null)))
        .containsExactly(insult);
    assertThat(listed(new QueueFilter(null, other, null, null, null, null)))
        .containsExactly(elsewhere);
    assertThat(listed(new QueueFilter(null, null, "en", null, null, null)))
        .containsExactly(english);
    assertThat(listed(new QueueFilter(null, null, null, null, true, null)))
        .containsExactly(threat, insult);
    assertThat(listed(new QueueFilter(null, null, null, null, false, null)))
        .containsExactly(quoted, english, elsewhere);
  }

  @Test
  void underItsPostACommentIsListedThoughACopyStandsForItElsewhere() throws SubmissionRefused {
    ThreadId other = new ThreadId("post-2");
    blog.comments().openThread(other);
    long first = blog.submit(from("Maud", "Merci pour tout."));
    blog.submit(from("Paul", "Merci pour tout."));
    long there =
        blog.submit(new Submission(other, null, "Léa", "Merci pour tout.", null, "192.0.2.1"));

    assertThat(listed(QueueFilter.ALL)).containsExactly(first);
    assertThat(listed(new QueueFilter(null, THREAD, null, null, null, null)))
        .containsExactly(first);
    assertThat(listed(new QueueFilter(null, other, null, null, null, null))).containsExactly(there);
  }

  @Test
  void whatTheScreeningCouldNotReadIsListedAsSuchAndNotAsUnflagged() throws Exception {
    blog.submit(from("Maud", "Merci."));
    blog.comments(
            text -> {
              throw new IllegalStateException("broken");
            })
        .submit(from("Paul", "Encore."));

    List<QueueItem> unread =
        queue.waiting(new QueueFilter(null, null, null, false, null, null), null, 9).items();
    assertThat(unread).extracting(QueueItem::pseudonym).containsExactly("Paul");
    List<QueueItem> calm =
        queue.waiting(new QueueFilter(null, null, null, null, false, null), null, 9).items();
    assertThat(calm).extracting(QueueItem::pseudonym).containsExactly("Maud");
  }

  @Test
  void mineIsWhatIHaveClaimedAndStillHold() throws SubmissionRefused {
    long mine = blog.submit(from("Maud", "Merci."));
    long hers = blog.submit(from("Maud", "Encore merci."));
    blog.claims().claim(mine, "Odile");
    blog.claims().claim(hers, "Jeanne");
    QueueFilter filter = new QueueFilter(null, null, null, null, null, "Odile");

    assertThat(listed(filter)).containsExactly(mine);
    blog.clock.advance(Claims.LEASE);
    assertThat(listed(filter)).isEmpty();
  }

  @Test
  void countsGoNoFurtherThanAThousand() throws Exception {
    long one = blog.submit(from("Maud", "Merci."));
    List<String> crowd = new ArrayList<>();
    for (int i = 1; i <= 1500; i++) {
      crowd.add(
          "(%d, 0, 'post-1', 'Foule', 'Bonjour', %d, 'HELD', true, 0, 0, 0, 'key-%d')"
              .formatted(1_000_000 + i, i, i));
    }
    blog.sql(
        "insert into comments (id, version, thread_id, pseudonym, body, submitted_at, status,"
            + " screened, screen_failures, severity, score, fold_key) values "
            + String.join(",", crowd));

    QueuePage page = queue.waiting(null, 20);
    assertThat(page.total()).isEqualTo(1001);
    assertThat(page.items()).hasSize(20);
    assertThat(queue.item(one)).isPresent();
  }
}

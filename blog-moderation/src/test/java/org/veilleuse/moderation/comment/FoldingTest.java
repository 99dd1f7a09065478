package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoldingTest {

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

  private static Submission same(int from) {
    return new Submission(
        THREAD, null, "Promo", "Rejoignez mon réseau !", null, "198.51.100." + from);
  }

  private List<String> heads() throws SQLException {
    return blog.sql("select id from comments where status = 'HELD' and folded = false order by id");
  }

  @Test
  void ofWaitingCopiesOneIsListedAndAnotherTakesItsPlace() throws Exception {
    List<Long> copies = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      copies.add(blog.submit(same(i)));
    }
    assertThat(heads()).containsExactly(copies.get(0).toString());
    assertThat(queue.waiting(null, 9).items().get(0).identical()).isEqualTo(3);

    blog.approve(copies.get(0));
    assertThat(heads()).containsExactly(copies.get(1).toString());
    blog.approve(copies.get(3));
    assertThat(heads()).containsExactly(copies.get(1).toString());
    queue.decide(new Decision(copies.get(2), 0, Verdict.SPAM, null, "Odile"));
    assertThat(heads()).isEmpty();
  }

  @Test
  void importedCopiesAreFoldedToo() throws Exception {
    List<ImportedComment> copies = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      copies.add(
          new ImportedComment(
              "c" + i, null, "Rémi", null, "Pareil.", blog.clock.instant(), Status.HELD));
    }
    blog.comments().importDecided(THREAD, "wordpress", copies, "Odile");

    assertThat(heads()).hasSize(1);
    assertThat(queue.waiting(null, 9).total()).isEqualTo(1);
  }

  @Test
  void copiesThatComeWhileTheirHeadIsDecidedAreNeverLostFromTheQueue() throws Exception {
    for (int round = 0; round < 25; round++) {
      String text = "Copie " + round;
      long head = blog.submit(new Submission(THREAD, null, "A", text, null, "192.0.2.1"));
      CountDownLatch go = new CountDownLatch(1);
      ExecutorService people = Executors.newFixedThreadPool(2);
      try {
        Callable<Object> decides =
            () -> {
              go.await();
              return blog.approve(head);
            };
        Callable<Object> writes =
            () -> {
              go.await();
              return blog.comments()
                  .submit(new Submission(THREAD, null, "B", text, null, "192.0.2.2"));
            };
        Future<Object> decided = people.submit(decides);
        Future<Object> written = people.submit(writes);
        go.countDown();
        decided.get();
        written.get();
      } finally {
        people.shutdownNow();
      }
      assertThat(queue.waiting(null, 99).items()).extracting(QueueItem::text).contains(text);
    }
  }
}

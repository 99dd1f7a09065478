package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;
import static org.veilleuse.moderation.comment.TestBlog.reply;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.context.ThreadAround;
import org.veilleuse.moderation.context.ThreadComment;
import org.veilleuse.moderation.context.ThreadReading;

/** A comment and what stands around it. */
class ThreadReadingTest {

  private TestBlog blog;
  private ThreadReading threads;

  @BeforeEach
  void open() {
    blog = new TestBlog();
    blog.comments().openThread(THREAD);
    threads = new ThreadReading(blog.transaction.entities(), blog.transaction);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private static List<Long> ids(ThreadAround around) {
    return around.comments().stream().map(ThreadComment::id).toList();
  }

  @Test
  void whatIsPublishedOrWaitsAroundACommentIsShownInOrderWithWhatIsLeft() throws Exception {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      all.add(
          i % 2 == 0
              ? blog.publish(from("Maud", "Publié, " + i))
              : blog.submit(from("Paul", "En attente, " + i)));
    }
    ThreadAround around = threads.around(all.get(4), 3, 2).orElseThrow();
    assertThat(ids(around)).isEqualTo(all.subList(1, 7));
    assertThat(around.earlier()).isTrue();
    assertThat(around.later()).isTrue();
    assertThat(around.thread()).isEqualTo(THREAD);
    assertThat(around.comments().get(0).status()).isEqualTo(Status.HELD);

    ThreadAround whole = threads.around(all.get(4), 4, 1_000).orElseThrow();
    assertThat(ids(whole)).isEqualTo(all);
    assertThat(whole.earlier()).isFalse();
    assertThat(whole.later()).isFalse();
    assertThat(threads.around(-1, 3, 3)).isEmpty();
  }

  @Test
  void whatWasRejectedStandsThereOnlyIfItIsAskedFor() throws Exception {
    long first = blog.publish(from("Maud", "Une remarque."));
    long bad = blog.submit(reply(first, "Renaud", "Pauvre idiot."));
    long last = blog.publish(reply(first, "Paul", "Une autre."));
    blog.queue().decide(new Decision(bad, 0, Verdict.REJECT, "Une insulte.", "Odile"));
    assertThat(ids(threads.around(last, 5, 5).orElseThrow())).containsExactly(first, last);

    ThreadAround around = threads.around(bad, 5, 5).orElseThrow();
    assertThat(ids(around)).containsExactly(first, bad, last);
    ThreadComment one = around.comments().get(1);
    assertThat(one.answered()).isEqualTo("Maud");
    assertThat(one.flags()).extracting(QueueFlag::rule).containsExactly("idiot-word");
  }

  @Test
  void commentsOfOneMomentAndOtherThreadsDoNotGetMixedUp() throws Exception {
    ThreadId other = new ThreadId("post-9");
    blog.comments().openThread(other);
    long one = blog.publish(from("Maud", "Une."));
    long two = blog.publish(from("Paul", "Deux."));
    long three = blog.publish(from("Lou", "Trois."));
    blog.publish(new Submission(other, null, "Inès", "Ailleurs.", null, "192.0.2.1"));
    blog.sql("update comments set submitted_at = 5");
    assertThat(ids(threads.around(two, 1, 1).orElseThrow())).containsExactly(one, two, three);
    assertThat(ids(threads.around(two, 0, 0).orElseThrow())).containsExactly(two);
    assertThat(blog.reads(() -> threads.around(two, 10, 10))).isEqualTo(5);
  }
}

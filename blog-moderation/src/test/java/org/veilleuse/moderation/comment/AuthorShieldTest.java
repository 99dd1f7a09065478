package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.shield.AuthorShields;
import org.veilleuse.moderation.shield.AuthorsComment;
import org.veilleuse.moderation.shield.AuthorsComments;
import org.veilleuse.moderation.shield.AuthorsPage;

/** "Moderators read for me": what an author sees of comments, and who chose it. */
class AuthorShieldTest {

  private static final ThreadId OTHER = new ThreadId("post-2");

  private TestBlog blog;
  private AuthorShields shields;
  private AuthorsComments comments;

  @BeforeEach
  void openThreads() {
    blog = new TestBlog();
    shields = new AuthorShields(blog.transaction.entities(), blog.work(), blog.clock);
    comments = new AuthorsComments(blog.transaction.entities(), blog.work());
    blog.comments().openThread(THREAD);
    blog.comments().openThread(OTHER);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void itIsUpForAuthorsWhoDoNotModerateUntilTheyChoose() {
    assertThat(shields.isUp("odile", false)).isTrue();
    assertThat(shields.isUp("admin", true)).isFalse();
    shields.set("odile", false);
    shields.set("admin", true);
    assertThat(shields.isUp("odile", false)).isFalse();
    assertThat(shields.isUp("admin", true)).isTrue();
    shields.set("odile", true);
    shields.set("odile", true);
    assertThat(shields.isUp("odile", false)).isTrue();
    // Whoever becomes a moderator keeps what she chose.
    assertThat(shields.isUp("odile", true)).isTrue();
  }

  @Test
  void itIsKnownWhenAnAuthorChoseLast() {
    assertThat(shields.chosenAt("admin")).isEmpty();
    shields.set("admin", true);
    assertThat(shields.chosenAt("admin")).contains(blog.clock.instant());
    blog.clock.advance(Duration.ofHours(1));
    shields.set("odile", true);
    assertThat(shields.chosenAt("admin")).contains(blog.clock.instant().minusSeconds(3600));
    shields.set("admin", true);
    assertThat(shields.chosenAt("admin")).contains(blog.clock.instant());
  }

  @Test
  void nothingButWhatWasPublishedUnderHerPostsIsListed() throws Exception {
    long published = blog.publish(TestBlog.from("Maud", "Un mot gentil."));
    long rejected = blog.submit(TestBlog.from("Paul", "Un mot méchant."));
    blog.queue().decide(new Decision(rejected, 0, Verdict.REJECT, "Non.", "Malik"));
    long spam = blog.submit(TestBlog.from("Robot", "Des montres."));
    blog.queue().decide(new Decision(spam, 0, Verdict.SPAM, null, "Malik"));
    blog.submit(TestBlog.from("Inès", "Un mot qui attend."));
    Submission elsewhere = new Submission(OTHER, null, "Lou", "Ailleurs.", null, "192.0.2.1");
    blog.approve(blog.submit(elsewhere));

    AuthorsPage page = comments.published(List.of(THREAD), null, 50);
    assertThat(page.comments()).extracting(AuthorsComment::id).containsExactly(published);
    assertThat(page.comments().get(0).text()).isEqualTo("Un mot gentil.");
    assertThat(page.next()).isNull();
    assertThat(comments.waiting(List.of(THREAD))).isEqualTo(1);
    assertThat(comments.waiting(List.of(OTHER))).isZero();
    assertThat(comments.published(List.of(), null, 50).comments()).isEmpty();
    assertThat(comments.waiting(List.of())).isZero();
  }

  @Test
  void ofManyThreadsTheNewestComeFirstPageByPage() throws Exception {
    List<ThreadId> threads = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 103; i++) {
      threads.add(new ThreadId("many-" + i));
    }
    for (int i = 0; i < 24; i++) {
      ThreadId thread = threads.get(i * 37 % 103);
      blog.comments().openThread(thread);
      Submission sent = new Submission(thread, null, "Maud", "Mot " + i, null, "192.0.2.1");
      ids.add(0, blog.publish(sent));
    }
    threads.addAll(threads.subList(0, 50));
    AuthorsPage first = comments.published(threads, null, 10);
    AuthorsPage second = comments.published(threads, first.next(), 200);
    assertThat(first.comments()).extracting(AuthorsComment::id).isEqualTo(ids.subList(0, 10));
    assertThat(second.comments()).extracting(AuthorsComment::id).isEqualTo(ids.subList(10, 24));
    assertThat(second.next()).isNull();
  }

  @Test
  void pagesGiveEachCommentOnceNewestFirstWhateverComesMeanwhile() throws Exception {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(blog.publish(TestBlog.from("Maud", "Remarque numéro " + i)));
    }
    // Three of one microsecond: only their ids tell them apart.
    blog.sql(
        "update comments set submitted_at = (select min(submitted_at) from comments) where id in ("
            + ids.get(0)
            + ", "
            + ids.get(1)
            + ", "
            + ids.get(2)
            + ")");
    Collections.reverse(ids);
    List<Long> seen = new ArrayList<>();
    String cursor = null;
    do {
      AuthorsPage page = comments.published(List.of(THREAD, OTHER), cursor, 2);
      page.comments().forEach(c -> seen.add(c.id()));
      cursor = page.next();
      blog.publish(TestBlog.from("Lou", "Entre-temps, après " + seen.size()));
    } while (cursor != null);
    assertThat(seen).isEqualTo(ids);
    for (String wrong : List.of("", "_", "x_y", "1_2_3", "9".repeat(60))) {
      assertThat(comments.published(List.of(THREAD), wrong, 1).comments()).hasSize(1);
    }
  }
}

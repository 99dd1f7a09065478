package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.commenter.CommenterComment;
import org.veilleuse.moderation.commenter.CommenterPage;
import org.veilleuse.moderation.commenter.CommenterProfile;
import org.veilleuse.moderation.commenter.Commenters;
import org.veilleuse.moderation.commenter.MeasureOrder;
import org.veilleuse.moderation.pattern.PatternId;

class CommentersTest {

  private final TestBlog blog = new TestBlog();
  private final Commenters commenters =
      new Commenters(
          blog.transaction.entities(), blog.work(), blog.clock, blog.trust(new TrustRule(true, 1)));
  private final CommenterId serge = CommenterId.random();

  @BeforeEach
  void openTheThread() {
    blog.comments().openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void aCommenterIsKnownByIdentityWhateverTheName() throws Exception {
    Instant first = blog.clock.instant().plusSeconds(1);
    long one = says(serge, "Serge", "Quel idiot.");
    blog.approve(says(serge, "Sergio", "Merci."));
    blog.queue().decide(new Decision(one, 0, Verdict.REJECT, "Insulte.", "Odile"));
    long spam = says(serge, "Sergio", "Achetez, idiot.");
    blog.queue().decide(new Decision(spam, 0, Verdict.SPAM, null, "Odile"));
    long waiting = says(serge, "Serge", "Attention, danger.");
    says(CommenterId.random(), "Serge", "Un autre Serge.");
    blog.measures()
        .set(new MeasureOrder(one, MeasureKind.BLOCK, null, null, "Insultes.", "Jeanne"));

    CommenterProfile profile = commenters.of(waiting).orElseThrow();
    assertThat(profile.pseudonym()).isEqualTo("Serge");
    assertThat(profile.known()).isTrue();
    assertThat(profile.pseudonyms()).containsExactly("Serge", "Sergio");
    assertThat(profile.firstSeen()).isEqualTo(first);
    assertThat(List.of(profile.published(), profile.rejected(), profile.spam(), profile.waiting()))
        .containsExactly(1, 1, 1, 1);
    // What waits is held against nobody, as on the card.
    assertThat(profile.patterns()).containsExactly(Map.entry(PatternId.INSULT, 2));
    assertThat(profile.measures()).hasSize(1);
    assertThat(profile.standing()).isEqualTo(new Standing(new TrustRule(true, 1), 1, true, true));
    assertThat(profile.toString()).doesNotContain(serge.value());
    assertThat(commenters.comments(one, null, 9).items())
        .extracting(CommenterComment::id)
        .hasSize(4)
        .startsWith(waiting);
  }

  @Test
  void aMatchTooWeakToBeFlaggedIsNotHeldAgainstThemThoughItsTextCanBeVeiled() throws Exception {
    long weak = says(serge, "Serge", "Ce sentier est un danger.");
    blog.sql("update comments set severity = 0, score = 0.2 where id = " + weak);
    blog.approve(weak);
    assertThat(commenters.of(weak).orElseThrow().patterns()).isEmpty();
    assertThat(commenters.comments(weak, null, 9).items().get(0).flags())
        .extracting(QueueFlag::pattern)
        .containsExactly(PatternId.THREAT);
  }

  @Test
  void withoutAnIdentityThePseudonymIsAllThereIs() throws Exception {
    long one = says(serge, "Serge", "Merci.");
    long other = says(CommenterId.random(), "Serge", "Un autre Serge.");
    blog.sql("update comments set commenter = null where id = " + one);

    CommenterProfile profile = commenters.of(one).orElseThrow();
    assertThat(profile.known()).isFalse();
    assertThat(profile.waiting()).isEqualTo(2);
    assertThat(profile.standing()).isNull();
    assertThat(profile.measures()).isEmpty();
    assertThat(commenters.of(other).orElseThrow().waiting()).isEqualTo(1);
    assertThat(commenters.of(-1)).isEmpty();
    assertThat(commenters.comments(-1, null, 5).items()).isEmpty();
  }

  @Test
  void thePagesOfCommentsTogetherAreAllOfThem() throws Exception {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(0, says(serge, "Serge", "Remarque " + i));
    }
    blog.sql(
        "update comments set submitted_at = 5 where id in (" + all.get(2) + "," + all.get(3) + ")");
    List<Long> read = new ArrayList<>();
    String cursor = null;
    do {
      CommenterPage page = commenters.comments(all.get(4), cursor, 3);
      page.items().forEach(item -> read.add(item.id()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(read).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
    for (String odd : new String[] {"", "_", "x_y", "9".repeat(50) + "_1"}) {
      assertThat(commenters.comments(all.get(0), odd, 3).items().get(0).id()).isEqualTo(all.get(0));
    }
  }

  private long says(CommenterId who, String name, String text) throws SubmissionRefused {
    blog.clock.advance(Duration.ofSeconds(1));
    Comments comments = blog.comments();
    Submission sent = new Submission(THREAD, null, name, text, null, "192.0.2.1", who);
    return comments.byReceipt(comments.submit(sent).token()).orElseThrow().id();
  }
}

package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;
import static org.veilleuse.moderation.comment.TestBlog.reply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishedCommentsTest {

  private final TestBlog blog = new TestBlog();
  private final Comments comments = blog.comments();

  @BeforeEach
  void openTheThread() {
    comments.openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void eachCommentIsFollowedByItsRepliesOldestFirst() throws SubmissionRefused {
    long a = blog.publish(from("Maud", "Premier."));
    long b = blog.publish(from("Inès", "Deuxième."));
    long a1 = blog.publish(reply(a, "Rémi", "Réponse au premier."));
    long a2 = blog.publish(reply(a, "Odile", "Autre réponse au premier."));
    long a1x = blog.publish(reply(a1, "Maud", "Merci Rémi."));

    List<PublishedComment> read = comments.published(THREAD);

    assertThat(read).extracting(PublishedComment::id).containsExactly(a, a1, a1x, a2, b);
    assertThat(read).extracting(PublishedComment::depth).containsExactly(0, 1, 2, 1, 0);
    assertThat(read).extracting(PublishedComment::parentId).containsExactly(null, a, a1, a, null);
    assertThat(read)
        .extracting(PublishedComment::replyToPseudonym)
        .containsExactly(null, "Maud", "Rémi", "Maud", null);
  }

  @Test
  void aReplyWhoseParentIsNotPublishedStandsAtTopLevelAndNamesNobody() {
    Instant at = blog.clock.instant();
    comments.importDecided(
        THREAD,
        "wordpress",
        List.of(
            new ImportedComment("1", null, "Rémi", null, "Refusé.", at, Status.REJECTED),
            new ImportedComment("2", "1", "Maud", null, "Réponse.", at, Status.PUBLISHED)),
        "Odile");

    PublishedComment reply = comments.published(THREAD).get(0);
    assertThat(reply.pseudonym()).isEqualTo("Maud");
    assertThat(reply.depth()).isZero();
    assertThat(reply.parentId()).isNull();
    assertThat(reply.replyToPseudonym()).isNull();
  }

  @Test
  void aChainOfTwoThousandRepliesIsRead() {
    List<ImportedComment> chain = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      chain.add(
          new ImportedComment(
              "" + i,
              i == 0 ? null : "" + (i - 1),
              "Maud",
              null,
              "Suite " + i,
              blog.clock.instant(),
              Status.PUBLISHED));
    }
    comments.importDecided(THREAD, "wordpress", chain, "Odile");

    List<PublishedComment> read = comments.published(THREAD);
    assertThat(read).hasSize(2000);
    assertThat(read.get(1999).depth()).isEqualTo(1999);
    assertThat(read.get(1999).text()).isEqualTo("Suite 1999");
  }

  @Test
  void onlyPublishedCommentsAreCountedAndEveryThreadAskedForHasACount() throws SubmissionRefused {
    ThreadId empty = new ThreadId("post-2");
    blog.publish(from("Maud", "Merci."));
    blog.publish(from("Inès", "Bravo."));
    blog.submit(from("Rémi", "En attente."));

    assertThat(comments.publishedCounts(List.of(THREAD, empty, THREAD)))
        .hasSize(2)
        .containsEntry(THREAD, 2L)
        .containsEntry(empty, 0L);
    assertThat(comments.publishedCounts(List.of())).isEmpty();
  }
}

package org.veilleuse.web.setup;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.Status;

class SampleBlogTest {

  private static final Path POSTS =
      Path.of("src/main/resources/org/veilleuse/web/setup/sample/posts");

  private final List<SamplePost> posts = SamplePost.all();
  private final List<SampleComment> comments = SampleComment.all();

  @Test
  void everyPostFileIsRead() throws IOException {
    try (Stream<Path> files = Files.list(POSTS)) {
      assertThat(posts.stream().map(post -> post.slug() + ".md"))
          .containsExactlyInAnyOrderElementsOf(
              files.map(file -> file.getFileName().toString()).toList());
    }
  }

  @Test
  void everyPostIsWhole() {
    assertThat(posts)
        .allSatisfy(
            post -> {
              assertThat(post.draft().title()).isNotBlank();
              assertThat(post.draft().language()).isIn("fr", "en");
              assertThat(post.draft().body()).isNotBlank().doesNotStartWith("---");
              assertThat(post.draft().excerpt()).isNotBlank();
              assertThat(post.draft().tags()).isNotEmpty();
              assertThat(post.daysAgo()).isNotNegative();
            });
    assertThat(posts).anyMatch(SamplePost::published).anyMatch(post -> !post.published());
  }

  @Test
  void thereAreCommentsInEveryState() {
    Map<Status, Long> counts =
        comments.stream().collect(groupingBy(SampleComment::status, counting()));
    assertThat(counts.get(Status.PUBLISHED)).isGreaterThanOrEqualTo(10);
    assertThat(counts.get(Status.HELD)).isGreaterThanOrEqualTo(10);
    assertThat(counts.get(Status.REJECTED)).isPositive();
    assertThat(counts.get(Status.SPAM)).isPositive();
  }

  @Test
  void aCommentAnswersAnEarlierVisibleOneUnderTheSamePost() {
    Map<String, SampleComment> before = new HashMap<>();
    for (SampleComment comment : comments) {
      if (comment.replyTo() != null) {
        SampleComment answered = before.get(comment.replyTo());
        assertThat(answered).as(comment.id() + " answers " + comment.replyTo()).isNotNull();
        assertThat(answered.post()).isEqualTo(comment.post());
        assertThat(answered.minutesAgo()).as(comment.id()).isGreaterThan(comment.minutesAgo());
        assertThat(answered.status()).as(comment.id()).isEqualTo(Status.PUBLISHED);
      }
      assertThat(before.put(comment.id(), comment)).as(comment.id() + " twice").isNull();
    }
  }

  @Test
  void aCommentStandsUnderAPublishedPostThatIsOlder() {
    Map<String, SamplePost> bySlug = new HashMap<>();
    posts.forEach(post -> bySlug.put(post.slug(), post));
    assertThat(comments)
        .allSatisfy(
            comment -> {
              SamplePost post = bySlug.get(comment.post());
              assertThat(post).as(comment.post()).isNotNull();
              assertThat(post.published()).isTrue();
              assertThat(post.daysAgo() * 24 * 60 + 60)
                  .as(comment.id())
                  .isGreaterThan(comment.minutesAgo());
              assertThat(comment.text()).isNotBlank().hasSizeLessThanOrEqualTo(10_000);
              assertThat(comment.pseudonym()).isNotBlank().hasSizeLessThanOrEqualTo(60);
            });
  }

  @Test
  void aRejectedCommentHasItsReasonAndComesHeld() {
    assertThat(comments)
        .filteredOn(comment -> comment.status() == Status.REJECTED)
        .allSatisfy(
            comment -> {
              assertThat(comment.reason()).isNotBlank();
              assertThat(comment.asImported(Instant.EPOCH).status()).isEqualTo(Status.HELD);
            });
  }
}

package org.veilleuse.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veilleuse.core.exchange.ExportedComment.CommentKind;
import org.veilleuse.core.exchange.ExportedComment.CommentStatus;
import org.veilleuse.core.exchange.ExportedPost.Kind;
import org.veilleuse.core.exchange.ExportedPost.PostStatus;
import org.veilleuse.core.exchange.SkippedItem.Why;

/** Real exports that may lie beside the project; their counts were taken with other tools. */
class SharedExportsTest {

  @Test
  void theEssaysComeWithTheirTagsAndDecidedComments() throws Exception {
    var received = read("essays.wxr.xml");
    assertThat(received.order).startsWith("site", "author", "post").hasSize(7);
    assertThat(received.sites.get(0).language()).isEqualTo("fr");
    assertThat(received.posts).hasSize(5);
    assertThat(received.posts)
        .allSatisfy(
            post -> {
              assertThat(post.tags()).extracting("slug").contains("reseaux-sociaux");
              assertThat(post.status()).isEqualTo(PostStatus.PUBLISHED);
              assertThat(post.publishedAt()).isNotNull();
              assertThat(post.commentsOpen()).isTrue();
              assertThat(post.html()).startsWith("<p>").doesNotContain("\n\n");
            });
    assertThat(received.posts.stream().mapToInt(post -> post.tags().size()).sum()).isEqualTo(13);
    var comments = comments(received);
    assertThat(comments).hasSize(7);
    assertThat(count(comments, CommentStatus.APPROVED)).isEqualTo(5);
    assertThat(count(comments, CommentStatus.HELD)).isEqualTo(1);
    assertThat(count(comments, CommentStatus.SPAM)).isEqualTo(1);
    assertThat(comments.stream().filter(c -> c.parentExternalId() != null)).hasSize(1);
  }

  @Test
  void anExportOfWordPressItselfComesWithItsThread() throws Exception {
    var received = read("wordpress-export-50-comments.xml");
    assertThat(received.sites.get(0).language()).isEqualTo("fr-FR");
    assertThat(kind(received, Kind.POST)).hasSize(10);
    assertThat(kind(received, Kind.PAGE)).hasSize(2);
    assertThat(kind(received, Kind.PAGE))
        .extracting(ExportedPost::status)
        .containsExactlyInAnyOrder(PostStatus.PUBLISHED, PostStatus.DRAFT);
    assertThat(kind(received, Kind.POST))
        .allSatisfy(
            post ->
                assertThat(post.tags())
                    .containsExactly(new ExportedTag("reseaux-sociaux", "Réseaux Sociaux")));
    var comments = comments(received);
    assertThat(comments).hasSize(50);
    assertThat(count(comments, CommentStatus.APPROVED)).isEqualTo(50);
    var replies = comments.stream().filter(c -> c.parentExternalId() != null).toList();
    assertThat(replies).hasSize(30);
    assertThat(comments)
        .extracting(ExportedComment::externalId)
        .containsAll(replies.stream().map(ExportedComment::parentExternalId).toList());
  }

  @Test
  void theThemeUnitTestIsReadWithAllItsOddities() throws Exception {
    var received = read("wordpress-theme-unit-test.xml");
    assertThat(received.authors).hasSize(2);
    assertThat(kind(received, Kind.POST)).hasSize(58);
    assertThat(kind(received, Kind.PAGE)).hasSize(21);
    assertThat(received.skipped).hasSize(107);
    assertThat(received.skipped.stream().filter(s -> s.why() == Why.ATTACHMENT)).hasSize(37);
    assertThat(received.skipped.stream().filter(s -> s.why() == Why.MENU_ITEM)).hasSize(70);
    assertThat(received.posts.stream().filter(p -> p.status() == PostStatus.PUBLISHED)).hasSize(77);
    assertThat(received.posts.stream().filter(p -> p.status() == PostStatus.SCHEDULED)).hasSize(1);
    assertThat(received.posts.stream().filter(p -> p.status() == PostStatus.DRAFT)).hasSize(1);
    assertThat(received.posts.stream().filter(ExportedPost::passwordProtected)).hasSize(1);
    assertThat(received.posts.stream().filter(ExportedPost::commentsOpen)).hasSize(30);
    assertThat(received.posts).noneMatch(post -> post.slug().isBlank());
    assertThat(received.posts.stream().mapToInt(post -> post.tags().size()).sum()).isEqualTo(338);
    assertThat(received.posts.stream().mapToInt(post -> post.source().length()).sum())
        .isEqualTo(205_717);
    var comments = comments(received);
    assertThat(comments).hasSize(33);
    assertThat(count(comments, CommentStatus.APPROVED)).isEqualTo(30);
    assertThat(count(comments, CommentStatus.HELD)).isEqualTo(3);
    assertThat(comments.stream().filter(c -> c.parentExternalId() != null)).hasSize(10);
    assertThat(comments.stream().filter(c -> c.kind() == CommentKind.PINGBACK)).hasSize(2);
    assertThat(comments.stream().filter(c -> c.kind() == CommentKind.TRACKBACK)).hasSize(2);
    assertThat(received.posts)
        .allSatisfy(
            post ->
                assertThat(post.html()).doesNotContain("<!--", "[caption", "[gallery", "[embed"));
  }

  private static Received read(String name) throws IOException, UnreadableExport {
    Path file = folder().resolve(name);
    assumeThat(file).as("SKIPPED: %s is not beside the project", name).exists();
    try (var in = Files.newInputStream(file)) {
      return Received.from(in);
    }
  }

  private static Path folder() {
    String named = System.getProperty("blog.test.data");
    if (named != null) {
      return Path.of(named);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/data"))) {
        return at.resolve("shared/data");
      }
    }
    return Path.of("shared/data");
  }

  private static List<ExportedPost> kind(Received received, Kind kind) {
    return received.posts.stream().filter(post -> post.kind() == kind).toList();
  }

  private static List<ExportedComment> comments(Received received) {
    return received.posts.stream().flatMap(post -> post.comments().stream()).toList();
  }

  private static long count(List<ExportedComment> comments, CommentStatus status) {
    return comments.stream().filter(comment -> comment.status() == status).count();
  }
}

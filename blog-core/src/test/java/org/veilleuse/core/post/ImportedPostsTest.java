package org.veilleuse.core.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportedPostsTest {

  private static final Instant WRITTEN = Instant.parse("2011-05-06T07:08:09Z");

  private final WritingDesk desk = new WritingDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  private static ImportedPost imported(
      String id, String slug, Instant writtenAt, boolean published) {
    Draft draft =
        new Draft(null, 0, "Ancien", "fr", BodyFormat.HTML, "<p>a</p>", null, List.of(), false);
    return new ImportedPost(
        "https://old.example", id, draft, slug, "odette", "Odette", writtenAt, published);
  }

  private Optional<Long> take(ImportedPost post) throws DraftRefused {
    return desk.persistence.in(() -> desk.publishing.take(post));
  }

  @Test
  void aPublishedPostArrivesWithItsDateAndItsAuthor() throws DraftRefused {
    long id = take(imported("1", "ancien", WRITTEN, true)).orElseThrow();

    assertThat(desk.events.taken()).containsExactly(new PostPublished(id, "ancien", false));
    PublishedPost read = desk.persistence.in(() -> desk.published.bySlug("ancien")).orElseThrow();
    assertThat(read.author()).isEqualTo("Odette");
    assertThat(read.publishedAt()).isEqualTo(WRITTEN);
    assertThat(read.updatedAt()).isEqualTo(WRITTEN);
    assertThat(read.excerpt()).isEqualTo("a");
  }

  @Test
  void aDraftArrivesUnseen() throws DraftRefused {
    long id = take(imported("1", "ancien", WRITTEN, false)).orElseThrow();

    assertThat(desk.events.taken()).isEmpty();
    assertThat(desk.own(id).state()).isEqualTo(PostState.DRAFT);
    assertThat(desk.own(id).publishedAt()).isNull();
  }

  @Test
  void takingTwiceIsTakingOnce() throws DraftRefused {
    long id = take(imported("1", "ancien", WRITTEN, true)).orElseThrow();
    desk.events.taken();

    assertThat(take(imported("1", "other", WRITTEN, true))).isEmpty();
    assertThat(desk.events.taken()).isEmpty();
    assertThat(desk.persistence.in(() -> desk.publishing.postsOf(WritingDesk.ADMINISTRATOR)))
        .hasSize(1);
    assertThat(desk.persistence.in(() -> desk.publishing.idOf("https://old.example", "1")))
        .contains(id);
    assertThat(desk.persistence.in(() -> desk.publishing.idOf("https://other.example", "1")))
        .isEmpty();
  }

  @Test
  void aTakenAddressIsNumbered() throws DraftRefused {
    desk.save(WritingDesk.draft("Ancien"), WritingDesk.ODILE);
    long id = take(imported("1", "ancien", WRITTEN, true)).orElseThrow();

    assertThat(desk.own(id).slug()).isEqualTo("ancien-2");
  }

  @Test
  void anAddressOfFullLengthIsCutToBeNumbered() throws DraftRefused {
    String longest = "a".repeat(200);
    take(imported("1", longest, WRITTEN, true));
    long id = take(imported("2", longest, WRITTEN, true)).orElseThrow();

    assertThat(desk.own(id).slug()).isEqualTo("a".repeat(198) + "-2");
  }

  @Test
  void aPostWithoutADateIsOfToday() throws DraftRefused {
    long id = take(imported("1", "ancien", null, true)).orElseThrow();

    assertThat(desk.own(id).publishedAt()).isEqualTo(desk.clock.instant());
  }

  @Test
  void aPostWithoutATitleIsNotTaken() {
    Draft untitled = new Draft(null, 0, "", "fr", BodyFormat.HTML, "", null, List.of(), false);
    ImportedPost post =
        new ImportedPost("https://old.example", "1", untitled, "a", "odette", "", null, true);

    assertThatThrownBy(() -> take(post)).isInstanceOf(DraftRefused.class);
    assertThat(desk.events.taken()).isEmpty();
  }
}

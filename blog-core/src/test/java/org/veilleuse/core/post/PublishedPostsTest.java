package org.veilleuse.core.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.core.post.WritingDesk.ODILE;
import static org.veilleuse.core.post.WritingDesk.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.core.tag.TagName;

class PublishedPostsTest {

  private static final TagName WEB = new TagName("web", "Web");
  private static final TagName NETWORKS = new TagName("reseaux", "Réseaux");

  private final WritingDesk desk = new WritingDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  private Optional<TeaserPage> latest(int page) {
    return desk.persistence.in(() -> desk.published.latest(page));
  }

  private Optional<TeaserPage> tagged(String tag, int page) {
    return desk.persistence.in(() -> desk.published.tagged(tag, page));
  }

  private static List<String> slugs(TeaserPage page) {
    return page.posts().stream().map(PostTeaser::slug).toList();
  }

  private static List<String> slugs(int from, int to) {
    return IntStream.iterate(from, i -> i >= to, i -> i - 1).mapToObj(i -> "n" + i).toList();
  }

  private void publishUpTo(int last) throws DraftRefused {
    for (int i = 1; i <= last; i++) {
      desk.savePublished(draft("n" + i));
      desk.clock.advance(Duration.ofMinutes(1));
    }
  }

  @Test
  void aPostIsReadAtItsAddressWithEverythingThatBelongsToIt() throws DraftRefused {
    Instant now = desk.clock.instant();
    long id = desk.savePublished(draft("Un été", WEB, NETWORKS));

    assertThat(desk.persistence.in(() -> desk.published.bySlug("un-ete")))
        .contains(
            new PublishedPost(
                id,
                "un-ete",
                "Un été",
                "fr",
                "<p><em>Corps</em></p>\n",
                "Corps",
                "The real odile",
                now,
                now,
                List.of(NETWORKS, WEB),
                true));
  }

  @Test
  void aBlogWithoutPostsHasOneEmptyPage() {
    assertThat(latest(1)).contains(new TeaserPage(List.of(), 1, 1, 0));
    assertThat(latest(2)).isEmpty();
  }

  @Test
  void pagesAreFilledFromTheNewest() throws DraftRefused {
    publishUpTo(21);

    TeaserPage first = latest(1).orElseThrow();
    TeaserPage second = latest(2).orElseThrow();
    TeaserPage third = latest(3).orElseThrow();
    assertThat(slugs(first)).isEqualTo(slugs(21, 12));
    assertThat(slugs(second)).isEqualTo(slugs(11, 2));
    assertThat(slugs(third)).isEqualTo(slugs(1, 1));
    assertThat(second.pages()).isEqualTo(3);
    assertThat(second.total()).isEqualTo(21);
    assertThat(List.of(first.hasNewer(), first.hasOlder())).containsExactly(false, true);
    assertThat(List.of(second.hasNewer(), second.hasOlder())).containsExactly(true, true);
    assertThat(List.of(third.hasNewer(), third.hasOlder())).containsExactly(true, false);
  }

  @Test
  void aFullPageIsNotFollowedByAnEmptyOne() throws DraftRefused {
    publishUpTo(10);

    assertThat(latest(1).orElseThrow().pages()).isEqualTo(1);
    assertThat(latest(2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 2, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void thereIsNoPageBeforeTheFirstNorAfterTheLast(int page) throws DraftRefused {
    publishUpTo(1);

    assertThat(latest(page)).isEmpty();
    assertThat(tagged("web", page)).isEmpty();
  }

  @Test
  void postsOfTheSameMomentKeepAnOrder() throws DraftRefused {
    desk.savePublished(draft("a"));
    desk.savePublished(draft("b"));

    assertThat(slugs(latest(1).orElseThrow())).containsExactly("b", "a");
  }

  @Test
  void anotherVersionDoesNotMoveAPostUp() throws DraftRefused {
    publishUpTo(2);
    long old = desk.persistence.in(() -> desk.published.bySlug("n1")).orElseThrow().id();
    desk.save(WritingDesk.next(desk.stored(old), "n1", "new"), ODILE);

    assertThat(slugs(latest(1).orElseThrow())).containsExactly("n2", "n1");
  }

  @Test
  void aTeaserHasItsTagsInTheirOrder() throws DraftRefused {
    desk.savePublished(draft("a", WEB, NETWORKS));
    desk.savePublished(draft("b"));

    List<PostTeaser> teasers = latest(1).orElseThrow().posts();
    assertThat(teasers.get(0).tags()).isEmpty();
    assertThat(teasers.get(1).tags()).containsExactly(NETWORKS, WEB);
    assertThat(teasers.get(1).excerpt()).isEqualTo("Corps");
    assertThat(teasers.get(1).author()).isEqualTo("The real odile");
  }

  @Test
  void underATagAreItsPostsWithAllOfTheirTags() throws DraftRefused {
    desk.savePublished(draft("a", WEB));
    desk.clock.advance(Duration.ofMinutes(1));
    desk.savePublished(draft("b", WEB, NETWORKS));
    desk.savePublished(draft("c", NETWORKS));

    TeaserPage web = tagged("web", 1).orElseThrow();
    assertThat(slugs(web)).containsExactly("b", "a");
    assertThat(web.total()).isEqualTo(2);
    assertThat(web.posts().get(0).tags()).containsExactly(NETWORKS, WEB);
    assertThat(tagged("unknown", 1)).contains(new TeaserPage(List.of(), 1, 1, 0));
  }

  @Test
  void draftsAndWithdrawnPostsAreSeenNowhere() throws DraftRefused {
    desk.save(draft("draft", WEB), ODILE);
    desk.withdraw(desk.savePublished(draft("withdrawn", WEB)), ODILE);

    assertThat(latest(1).orElseThrow().total()).isZero();
    assertThat(latest(1).orElseThrow().posts()).isEmpty();
    assertThat(tagged("web", 1).orElseThrow().posts()).isEmpty();
    assertThat(desk.persistence.in(() -> desk.published.latestWhole(10))).isEmpty();
    assertThat(desk.persistence.in(() -> desk.published.bySlug("draft"))).isEmpty();
    assertThat(desk.persistence.in(() -> desk.published.bySlug("withdrawn"))).isEmpty();
  }

  @Test
  void theLatestWholePostsComeNewestFirstAndNoMoreThanAsked() throws DraftRefused {
    publishUpTo(4);

    List<PublishedPost> posts = desk.persistence.in(() -> desk.published.latestWhole(3));
    assertThat(posts).extracting(PublishedPost::slug).containsExactly("n4", "n3", "n2");
    assertThat(posts).extracting(PublishedPost::html).containsOnly("<p><em>Corps</em></p>\n");
  }

  @Test
  void moderatorsFindAPostByItsNumberPublishedOrNot() throws DraftRefused {
    long id = desk.save(draft("Un été"), ODILE);

    assertThat(desk.persistence.in(() -> desk.published.nameOf(id)))
        .contains(new PostName(id, "un-ete", "Un été"));
    assertThat(desk.persistence.in(() -> desk.published.nameOf(id + 1))).isEmpty();
  }

  @Test
  void readersLearnTheNameOfAPostOnlyWhileItIsPublished() throws DraftRefused {
    long id = desk.save(draft("Un été"), ODILE);
    assertThat(desk.persistence.in(() -> desk.published.publishedNameOf(id))).isEmpty();

    desk.publish(id, ODILE);
    assertThat(desk.persistence.in(() -> desk.published.publishedNameOf(id)))
        .contains(new PostName(id, "un-ete", "Un été"));

    desk.withdraw(id, ODILE);
    assertThat(desk.persistence.in(() -> desk.published.publishedNameOf(id))).isEmpty();
  }

  @Test
  void whatWasStoredUncleanIsCleanedWhenItIsRead() throws DraftRefused {
    desk.savePublished(draft("a"));
    desk.persistence.run(
        () ->
            desk.persistence
                .entities()
                .createQuery("update Post p set p.html = '<p onclick=x>b</p><script>c</script>'")
                .executeUpdate());

    assertThat(desk.persistence.in(() -> desk.published.bySlug("a")).orElseThrow().html())
        .isEqualTo("<p>b</p>");
  }
}

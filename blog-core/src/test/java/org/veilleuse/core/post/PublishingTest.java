package org.veilleuse.core.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.core.post.WritingDesk.ADMINISTRATOR;
import static org.veilleuse.core.post.WritingDesk.KARIM;
import static org.veilleuse.core.post.WritingDesk.ODILE;
import static org.veilleuse.core.post.WritingDesk.draft;
import static org.veilleuse.core.post.WritingDesk.next;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.core.MeetingClock;
import org.veilleuse.core.post.DraftRefused.Reason;
import org.veilleuse.core.tag.TagName;

class PublishingTest {

  private static final TagName WEB = new TagName("web", "Web");

  private final WritingDesk desk = new WritingDesk();
  private final Instant start = desk.clock.instant();

  @AfterEach
  void close() {
    desk.close();
  }

  private static ThrowingConsumer<Throwable> refused(Reason reason) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(
                DraftRefused.class, e -> assertThat(e.reasons()).containsExactly(reason));
  }

  @Test
  void aSavedDraftIsKeptAsWritten() throws DraftRefused {
    long id =
        desk.save(
            new Draft(
                null,
                7,
                " Un été ",
                "fr",
                BodyFormat.MARKDOWN,
                "*a*\n",
                " b ",
                List.of(WEB),
                false),
            ODILE);

    Draft stored = desk.stored(id);
    assertThat(stored)
        .isEqualTo(
            new Draft(
                id,
                stored.version(),
                "Un été",
                "fr",
                BodyFormat.MARKDOWN,
                "*a*\n",
                "b",
                List.of(WEB),
                false));
    assertThat(desk.own(id))
        .isEqualTo(
            new OwnPost(
                id,
                stored.version(),
                "un-ete",
                "Un été",
                "fr",
                PostState.DRAFT,
                "The real odile",
                start,
                null));
  }

  @Test
  void aDraftIsNotAnnouncedAndNotRead() throws DraftRefused {
    desk.save(draft("Un été"), ODILE);

    assertThat(desk.events.taken()).isEmpty();
    assertThat(desk.persistence.in(() -> desk.published.bySlug("un-ete"))).isEmpty();
  }

  @Test
  void withoutAnExcerptTheBeginningOfTheTextIsOne() throws DraftRefused {
    assertThat(desk.stored(desk.save(draft("Un été"), ODILE)).excerpt()).isEqualTo("Corps");
  }

  @Test
  void aRefusedDraftIsNotStored() {
    assertThatThrownBy(() -> desk.save(draft(" "), ODILE)).satisfies(refused(Reason.TITLE_MISSING));
    assertThat(desk.persistence.in(() -> desk.publishing.postsOf(ADMINISTRATOR))).isEmpty();
  }

  @Test
  void aTextThatGrowsTooLongAsHtmlIsRefused() {
    Draft growing =
        new Draft(
            null, 0, "a", "fr", BodyFormat.MARKDOWN, "&".repeat(500_000), "", List.of(), true);

    assertThatThrownBy(() -> desk.save(growing, ODILE)).satisfies(refused(Reason.BODY_TOO_LONG));
  }

  @Test
  void somebodyWithoutAnAccountCannotWrite() {
    assertThatThrownBy(() -> desk.save(draft("a"), new Writer("nobody", true)))
        .satisfies(refused(Reason.NOT_YOURS));
  }

  @Test
  void postsOfTheSameTitleGetAddressesOfTheirOwn() throws DraftRefused {
    List<String> slugs =
        List.of(
            desk.own(desk.save(draft("Un été"), ODILE)).slug(),
            desk.own(desk.save(draft("Un  été !"), ODILE)).slug(),
            desk.own(desk.save(draft("UN ETE"), KARIM)).slug(),
            desk.own(desk.save(draft("日本"), ODILE)).slug(),
            desk.own(desk.save(draft("🎉"), ODILE)).slug());

    assertThat(slugs).containsExactly("un-ete", "un-ete-2", "un-ete-3", "post", "post-2");
  }

  @Test
  void anotherTitleDoesNotMoveAPost() throws DraftRefused {
    long id = desk.save(draft("Un été"), ODILE);
    desk.save(next(desk.stored(id), "Un hiver", "Froid"), ODILE);

    assertThat(desk.own(id).slug()).isEqualTo("un-ete");
    assertThat(desk.own(id).title()).isEqualTo("Un hiver");
    assertThat(desk.stored(id).body()).isEqualTo("Froid");
  }

  @Test
  void tagsAreReplacedByThoseOfTheDraft() throws DraftRefused {
    TagName other = new TagName("reseaux", "Réseaux");
    long id = desk.save(draft("a", WEB, WEB, other), ODILE);
    assertThat(desk.stored(id).tags()).containsExactly(other, WEB);

    desk.save(
        new Draft(
            id,
            desk.stored(id).version(),
            "a",
            "fr",
            BodyFormat.HTML,
            "<p>b</p>",
            "",
            List.of(WEB),
            true),
        ODILE);
    assertThat(desk.stored(id).tags()).containsExactly(WEB);
  }

  @Test
  void whoeverBeganFromAnOlderVersionIsToldAndChangesNothing() throws DraftRefused {
    long id = desk.save(draft("a"), ODILE);
    Draft opened = desk.stored(id);
    desk.save(next(opened, "a", "first"), ODILE);

    assertThatThrownBy(() -> desk.save(next(opened, "a", "second"), ADMINISTRATOR))
        .satisfies(refused(Reason.CHANGED_MEANWHILE));
    assertThat(desk.stored(id).body()).isEqualTo("first");
  }

  @Test
  void whoeverSavesTheSamePostAtTheSameMomentIsTold() throws Exception {
    long id = desk.save(draft("a"), ODILE);
    Draft opened = desk.stored(id);
    Publishing meeting = desk.publishing(new MeetingClock());

    List<Object> outcomes =
        MeetingClock.both(
            () -> desk.persistence.in(() -> meeting.save(next(opened, "a", "one"), ODILE)),
            () -> desk.persistence.in(() -> meeting.save(next(opened, "a", "two"), ODILE)));

    assertThat(outcomes).filteredOn(Long.class::isInstance).containsExactly(id);
    assertThat(outcomes)
        .filteredOn(Throwable.class::isInstance)
        .singleElement()
        .satisfies(e -> refused(Reason.CHANGED_MEANWHILE).accept((Throwable) e));
  }

  @Test
  void whoeverSavesANewPostOfTheSameTitleAtTheSameMomentIsToldAndCanSaveAgain() throws Exception {
    Publishing meeting = desk.publishing(new MeetingClock());

    List<Object> outcomes =
        MeetingClock.both(
            () -> desk.persistence.in(() -> meeting.save(draft("Un été"), ODILE)),
            () -> desk.persistence.in(() -> meeting.save(draft("Un été"), KARIM)));

    assertThat(outcomes).hasAtLeastOneElementOfType(Long.class);
    assertThat(outcomes)
        .filteredOn(Throwable.class::isInstance)
        .singleElement()
        .satisfies(e -> refused(Reason.CHANGED_MEANWHILE).accept((Throwable) e));
    assertThat(desk.own(desk.save(draft("Un été"), KARIM)).slug()).isEqualTo("un-ete-2");
  }

  @Test
  void aPublishedPostIsAnnouncedOnce() throws DraftRefused {
    long id = desk.save(draft("Un été"), ODILE);
    desk.publish(id, ODILE);
    desk.publish(id, ODILE);

    assertThat(desk.events.taken()).containsExactly(new PostPublished(id, "un-ete", true));
    assertThat(desk.own(id).state()).isEqualTo(PostState.PUBLISHED);
    assertThat(desk.own(id).publishedAt()).isEqualTo(start);
  }

  @Test
  void aPublishedPostThatIsSavedStaysPublishedAndIsAnnouncedAsChanged() throws DraftRefused {
    long id = desk.savePublished(draft("Un été"));
    desk.events.taken();
    desk.clock.advance(Duration.ofDays(1));
    desk.save(next(desk.stored(id), "Un hiver", "**Froid**"), ODILE);

    assertThat(desk.events.taken()).containsExactly(new PostChanged(id, "un-ete", true));
    PublishedPost read = desk.persistence.in(() -> desk.published.bySlug("un-ete")).orElseThrow();
    assertThat(read.html()).isEqualTo("<p><strong>Froid</strong></p>\n");
    assertThat(read.publishedAt()).isEqualTo(start);
    assertThat(read.updatedAt()).isEqualTo(start.plus(Duration.ofDays(1)));
  }

  @Test
  void aWithdrawnPostIsAnnouncedOnceAndKeepsItsText() throws DraftRefused {
    long id = desk.savePublished(draft("Un été"));
    desk.events.taken();
    desk.withdraw(id, ODILE);
    desk.withdraw(id, ODILE);

    assertThat(desk.events.taken()).containsExactly(new PostWithdrawn(id, "un-ete", true));
    assertThat(desk.persistence.in(() -> desk.published.bySlug("un-ete"))).isEmpty();
    assertThat(desk.stored(id).body()).isEqualTo("*Corps*");
  }

  @Test
  void aDraftCannotBeWithdrawn() throws DraftRefused {
    long id = desk.save(draft("Un été"), ODILE);
    desk.withdraw(id, ODILE);

    assertThat(desk.events.taken()).isEmpty();
    assertThat(desk.own(id).state()).isEqualTo(PostState.DRAFT);
  }

  @Test
  void aPostThatIsPublishedAgainKeepsItsFirstDate() throws DraftRefused {
    long id = desk.savePublished(draft("Un été"));
    desk.clock.advance(Duration.ofDays(1));
    desk.withdraw(id, ODILE);
    desk.save(next(desk.stored(id), "Un été", "b"), ODILE);
    desk.events.taken();
    desk.publish(id, ODILE);

    assertThat(desk.events.taken()).containsExactly(new PostPublished(id, "un-ete", true));
    assertThat(desk.own(id).publishedAt()).isEqualTo(start);
  }

  @Test
  void anotherAuthorsPostCannotBeSeenNorChanged() throws DraftRefused {
    long id = desk.save(draft("Un été"), ODILE);
    Draft opened = desk.stored(id);

    assertThatThrownBy(() -> desk.save(next(opened, "a", "b"), KARIM))
        .satisfies(refused(Reason.NOT_YOURS));
    assertThatThrownBy(() -> desk.publish(id, KARIM)).satisfies(refused(Reason.NOT_YOURS));
    desk.publish(id, ODILE);
    assertThatThrownBy(() -> desk.withdraw(id, KARIM)).satisfies(refused(Reason.NOT_YOURS));
    assertThat(desk.persistence.in(() -> desk.publishing.draft(id, KARIM))).isEmpty();
    assertThat(desk.persistence.in(() -> desk.publishing.postsOf(KARIM))).isEmpty();
    assertThat(desk.own(id).title()).isEqualTo("Un été");
  }

  @Test
  void anAdministratorMayChangeEverybodysPostsAndTheAuthorStays() throws DraftRefused {
    long id = desk.save(draft("Un été"), ODILE);
    desk.save(next(desk.stored(id), "Un hiver", "b"), ADMINISTRATOR);
    desk.publish(id, ADMINISTRATOR);
    desk.withdraw(id, ADMINISTRATOR);

    assertThat(desk.own(id).author()).isEqualTo("The real odile");
    assertThat(desk.own(id).state()).isEqualTo(PostState.WITHDRAWN);
  }

  @Test
  void aPostThatIsNotThereCannotBeChanged() {
    assertThat(desk.persistence.in(() -> desk.publishing.draft(1, ODILE))).isEmpty();
    assertThatThrownBy(() -> desk.publish(1, ADMINISTRATOR)).satisfies(refused(Reason.NOT_YOURS));
    assertThatThrownBy(() -> desk.withdraw(1, ODILE)).satisfies(refused(Reason.NOT_YOURS));
  }

  @Test
  void onesPostsAreListedLastChangedFirst() throws DraftRefused {
    long first = desk.save(draft("a"), ODILE);
    desk.clock.advance(Duration.ofMinutes(1));
    long second = desk.save(draft("b"), ODILE);
    desk.save(draft("c"), KARIM);
    desk.clock.advance(Duration.ofMinutes(1));
    desk.save(next(desk.stored(first), "a", "changed"), ODILE);

    assertThat(desk.persistence.in(() -> desk.publishing.postsOf(ODILE)))
        .extracting(OwnPost::id)
        .containsExactly(first, second);
    assertThat(desk.persistence.in(() -> desk.publishing.postsOf(ADMINISTRATOR))).hasSize(3);
  }

  @Test
  void thePreviewIsWhatReadersWillSee() {
    assertThat(desk.publishing.preview(BodyFormat.MARKDOWN, "*a* <b onclick=x>b</b>"))
        .isEqualTo("<p><em>a</em> <b>b</b></p>\n");
    assertThat(desk.publishing.preview(BodyFormat.HTML, "*a*<script>b</script>")).isEqualTo("*a*");
  }
}

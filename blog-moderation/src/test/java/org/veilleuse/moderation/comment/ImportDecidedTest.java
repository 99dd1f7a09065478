package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportDecidedTest {

  private static final Instant THEN = Instant.parse("2019-10-27T00:30:00Z");

  private final TestBlog blog = new TestBlog();
  private final Comments comments = blog.comments();

  @AfterEach
  void close() {
    blog.close();
  }

  private static ImportedComment comment(String id, String parent, String text, Status status) {
    return new ImportedComment(
        id, parent, "Maud " + id, null, text, THEN.plus(Duration.ofHours(id.length())), status);
  }

  private ImportOutcome importing(ImportedComment... imported) {
    return comments.importDecided(THREAD, "wordpress", List.of(imported), "Odile");
  }

  @Test
  void whatWasPublishedElsewhereIsPublishedHereWithItsDate() {
    ImportOutcome outcome = importing(comment("1", null, "Merci.", Status.PUBLISHED));

    assertThat(outcome).isEqualTo(new ImportOutcome(1, 0, List.of(), List.of()));
    PublishedComment published = comments.published(THREAD).get(0);
    assertThat(published.text()).isEqualTo("Merci.");
    assertThat(published.submittedAt()).isEqualTo(THEN.plus(Duration.ofHours(1)));
    assertThat(blog.changed).containsExactly(THREAD);
    assertThat(blog.audit().of(published.id()))
        .extracting(AuditEntry::action)
        .containsExactly(Action.IMPORTED, Action.APPROVED_AT_ORIGIN, Action.SCREENED);
    assertThat(blog.audit().of(published.id()))
        .extracting(AuditEntry::actor)
        .containsExactly("Odile", "Odile", "screening");
  }

  @Test
  void importingTwiceChangesNothing() throws Exception {
    ImportedComment[] both = {
      comment("1", null, "Merci.", Status.PUBLISHED), comment("2", "1", "De rien.", Status.HELD)
    };
    importing(both);
    List<String> before = blog.sql("select * from comments order by id");
    List<String> trail = blog.sql("select * from audit_entry order by id");
    blog.changed.clear();

    assertThat(importing(both)).isEqualTo(new ImportOutcome(0, 2, List.of(), List.of()));

    assertThat(blog.sql("select * from comments order by id")).isEqualTo(before);
    assertThat(blog.sql("select * from audit_entry order by id")).isEqualTo(trail);
    assertThat(blog.changed).isEmpty();
  }

  @Test
  void theSameIdFromAnotherSourceIsAnotherComment() {
    importing(comment("1", null, "Merci.", Status.PUBLISHED));
    comments.importDecided(
        THREAD, "dotclear", List.of(comment("1", null, "Bravo.", Status.PUBLISHED)), "Odile");

    assertThat(comments.published(THREAD)).hasSize(2);
  }

  @Test
  void whatIsNotPublishedElsewhereIsNotPublishedHere() {
    importing(
        comment("1", null, "Attend.", Status.HELD),
        comment("2", null, "Refusé.", Status.REJECTED),
        comment("3", null, "Réclame.", Status.SPAM));

    assertThat(comments.published(THREAD)).isEmpty();
    assertThat(blog.queue().waiting(null, 10).items())
        .extracting(QueueItem::text)
        .containsExactly("Attend.");
  }

  @Test
  void aPublishedCommentThatIsFlaggedIsListed() {
    ImportOutcome outcome =
        importing(
            comment("1", null, "Quel idiot.", Status.PUBLISHED),
            comment("2", null, "Quel idiot, alors.", Status.HELD),
            comment("3", null, "Merci.", Status.PUBLISHED));

    long flagged = comments.published(THREAD).get(0).id();
    assertThat(outcome.publishedButFlagged()).containsExactly(flagged);
  }

  @Test
  void whatCannotBeTakenIsSkippedReportedAndNeverTruncated() {
    ImportOutcome outcome =
        importing(
            comment("long", null, "x".repeat(10_001), Status.PUBLISHED),
            comment("empty", null, " \n", Status.PUBLISHED),
            comment("nul", null, "a\0b", Status.PUBLISHED),
            comment("y".repeat(201), null, "Merci.", Status.PUBLISHED),
            new ImportedComment("nobody", null, null, null, "Merci.", THEN, Status.PUBLISHED),
            new ImportedComment(
                "never", null, "Maud", null, "Merci.", Instant.MAX, Status.PUBLISHED),
            comment("child", "long", "Réponse.", Status.PUBLISHED));

    assertThat(outcome.skipped())
        .containsExactly("long", "empty", "nul", "y".repeat(201), "nobody", "never");
    assertThat(comments.published(THREAD))
        .singleElement()
        .extracting(PublishedComment::text, PublishedComment::parentId)
        .containsExactly("Réponse.", null);
  }

  @Test
  void mailAddressesAreNotTakenOverAndAnInvalidOneCostsNobodyTheirComment() throws Exception {
    importing(
        new ImportedComment("1", null, "Maud", "maud@", "Merci.", THEN, Status.PUBLISHED),
        new ImportedComment(
            "2", null, "Inès", "ines@example.org", "Bravo.", THEN, Status.PUBLISHED));

    assertThat(blog.sql("select pseudonym, email from comments order by id"))
        .containsExactly("Maud|null", "Inès|null");
  }

  @Test
  void repliesFindTheirParentsInAnyOrderAndInEarlierImports() {
    importing(comment("1", null, "Racine.", Status.PUBLISHED));
    importing(
        comment("333", "22", "Petit-enfant.", Status.PUBLISHED),
        comment("22", "1", "Enfant.", Status.PUBLISHED));

    assertThat(comments.published(THREAD))
        .extracting(PublishedComment::text, PublishedComment::depth)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Racine.", 0),
            org.assertj.core.groups.Tuple.tuple("Enfant.", 1),
            org.assertj.core.groups.Tuple.tuple("Petit-enfant.", 2));
  }

  @Test
  void circlesMissingParentsAndParentsElsewhereLoseNoComment() {
    comments.importDecided(
        new ThreadId("post-2"),
        "wordpress",
        List.of(comment("elsewhere", null, "Ailleurs.", Status.PUBLISHED)),
        "Odile");
    importing(
        comment("a", "b", "A", Status.PUBLISHED),
        comment("b", "c", "B", Status.PUBLISHED),
        comment("c", "a", "C", Status.PUBLISHED),
        comment("self", "self", "Self", Status.PUBLISHED),
        comment("lost", "nowhere", "Lost", Status.PUBLISHED),
        comment("far", "elsewhere", "Far", Status.PUBLISHED),
        comment("tail", "a", "Tail", Status.PUBLISHED));

    List<PublishedComment> read = comments.published(THREAD);
    assertThat(read)
        .extracting(PublishedComment::text)
        .containsExactlyInAnyOrder("A", "B", "C", "Self", "Lost", "Far", "Tail");
    assertThat(read)
        .filteredOn(comment -> comment.parentId() == null)
        .extracting(PublishedComment::text)
        .contains("Self", "Lost", "Far")
        .hasSize(4);
  }

  @Test
  void anIdGivenTwiceInOneImportIsTakenOnce() {
    ImportOutcome outcome =
        importing(
            comment("1", null, "Merci.", Status.PUBLISHED),
            comment("1", null, "Merci encore.", Status.PUBLISHED));

    assertThat(outcome.added()).isEqualTo(1);
    assertThat(outcome.alreadyThere()).isEqualTo(1);
    assertThat(comments.published(THREAD)).hasSize(1);
  }

  @Test
  void anImportIsUndoneWithTheTransactionThatItJoined() throws Exception {
    blog.transaction.begin();
    importing(comment("1", null, "Merci.", Status.PUBLISHED));
    blog.transaction.rollback();

    assertThat(blog.sql("select * from comments")).isEmpty();
    assertThat(blog.sql("select * from audit_entry")).isEmpty();
  }

  @Test
  void anImportedCommentWhoseScreeningFailsIsScreenedByTheSweep() {
    blog.comments(
            text -> {
              throw new StackOverflowError();
            })
        .importDecided(
            THREAD,
            "wordpress",
            List.of(comment("1", null, "Quel idiot.", Status.PUBLISHED)),
            "Odile");

    long id = comments.published(THREAD).get(0).id();
    assertThat(comments.screenWaiting(10)).isEqualTo(1);
    assertThat(blog.audit().of(id))
        .extracting(AuditEntry::action)
        .containsExactly(
            Action.IMPORTED, Action.APPROVED_AT_ORIGIN, Action.SCREENING_FAILED, Action.SCREENED);
  }

  @Test
  void anImportDoesNotOpenAThreadAndNamesItsSourceAndImporter() {
    importing(comment("1", null, "Merci.", Status.PUBLISHED));

    assertThatThrownBy(() -> comments.submit(TestBlog.from("Inès", "Bonjour.")))
        .isInstanceOf(SubmissionRefused.class);
    assertThatThrownBy(() -> comments.importDecided(THREAD, " ", List.of(), "Odile"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> comments.importDecided(THREAD, "wordpress", List.of(), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotesTest {

  private final TestBlog blog = new TestBlog();
  private final ReviewQueue queue = blog.queue();

  @BeforeEach
  void openTheThread() {
    blog.comments().openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private final Notes notes = blog.notes();

  @Test
  void aNoteIsFoundAtItsCommentOrWhereNobodyIsKnownUnderThePseudonym() throws Exception {
    long one = blog.submit(from("Rémi", "Bonjour."));
    blog.submit(from("Rémi", "Rebonjour."));
    blog.sql("update comments set commenter = null");
    assertThat(notes.add(one, false, "  À relire. ", "Odile")).isTrue();
    assertThat(notes.add(one, true, "Troisième pseudonyme.", "Jeanne")).isTrue();
    assertThat(notes.add(one, false, "À relire.", "Odile")).as("sent twice").isTrue();

    assertThat(notes.about(List.of(one), List.of("Rémi", "Maud")))
        .containsExactly(
            new Note(one, null, "Odile", blog.clock.instant(), "À relire."),
            new Note(null, "Rémi", "Jeanne", blog.clock.instant(), "Troisième pseudonyme."));
    assertThat(notes.about(List.of(), List.of())).isEmpty();
    assertThat(blog.audit().of(one))
        .extracting(AuditEntry::action)
        .containsExactly(Action.SUBMITTED, Action.SCREENED, Action.NOTED, Action.NOTED);
    assertThat(blog.audit().latest(9))
        .noneMatch(e -> String.valueOf(e.detail()).contains("relire"));
  }

  @Test
  void aNoteOnSomebodyKnownGoesByThemAndNotByTheNameThatAnotherUses() throws Exception {
    CommenterId serge = CommenterId.random();
    long one = says(serge, "Serge", "Bonjour.");
    long renamed = says(serge, "Sergio", "Rebonjour.");
    long namesake = says(CommenterId.random(), "Serge", "Moi aussi.");
    assertThat(notes.add(one, true, "Insiste.", "Odile")).isTrue();
    assertThat(notes.add(renamed, true, "Encore.", "Odile")).isTrue();
    assertThat(notes.add(one, true, "Insiste.", "Odile")).as("sent twice").isTrue();

    Map<Long, List<Note>> known = notes.onCommentersOf(List.of(one, renamed, namesake));
    assertThat(known).containsOnlyKeys(one, renamed);
    assertThat(known.get(renamed)).isEqualTo(known.get(one));
    assertThat(known.get(one)).extracting(Note::text).containsExactly("Insiste.", "Encore.");
    assertThat(known.get(one)).extracting(Note::pseudonym).containsExactly("Serge", "Sergio");
    assertThat(notes.about(List.of(namesake), List.of("Serge", "Sergio"))).isEmpty();
    assertThat(notes.onCommentersOf(List.of())).isEmpty();
    assertThat(blog.audit().of(one)).filteredOn(e -> e.action() == Action.NOTED).hasSize(1);
  }

  private long says(CommenterId who, String name, String text) throws SubmissionRefused {
    blog.clock.advance(Duration.ofSeconds(1));
    Comments comments = blog.comments();
    Submission sent = new Submission(THREAD, null, name, text, null, "192.0.2.1", who);
    return comments.byReceipt(comments.submit(sent).token()).orElseThrow().id();
  }

  @Test
  void aNoteIsNeitherEmptyNorEndlessNorUnreadableNorAboutNothing() {
    for (String bad : List.of("", " \n", "x".repeat(2001), "a\u0000b", "\u200b")) {
      assertThatThrownBy(() -> notes.add(1, false, bad, "Odile"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(notes.add(-1, false, "Bien.", "Odile")).isFalse();
  }
}

package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.util.List;
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
  void aNoteIsFoundAtItsCommentOrAtAllOfACommenters() throws SubmissionRefused {
    long one = blog.submit(from("Rémi", "Bonjour."));
    blog.submit(from("Rémi", "Rebonjour."));
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
  void aNoteIsNeitherEmptyNorEndlessNorUnreadableNorAboutNothing() {
    for (String bad : List.of("", " \n", "x".repeat(2001), "a\u0000b", "\u200b")) {
      assertThatThrownBy(() -> notes.add(1, false, bad, "Odile"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(notes.add(-1, false, "Bien.", "Odile")).isFalse();
  }
}

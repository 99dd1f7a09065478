package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModeratorCareTest {

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

  private final ModeratorCare care = blog.care();

  @Test
  void eachModeratorsChoiceIsKept() {
    assertThat(care.veiledFrom("Odile")).isEqualTo(ModeratorCare.VEILED_FROM);
    care.veilFrom(1, "Odile");
    care.veilFrom(ModeratorCare.NEVER, "Jeanne");
    care.veilFrom(5, "Odile");
    assertThat(care.veiledFrom("Odile")).isEqualTo(5);
    assertThat(care.veiledFrom("Jeanne")).isEqualTo(6);
    assertThatThrownBy(() -> care.veilFrom(0, "Odile"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> care.veilFrom(7, "Odile"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPauseIsProposedAfterFiveSevereOnesInHalfAnHourWithoutALightOneBetween() throws Exception {
    for (int i = 0; i < 6; i++) {
      long id = blog.submit(from("Rémi", "Bonjour " + i));
      blog.sql("update comments set severity = " + (i == 0 ? 3 : 4) + " where id = " + id);
      blog.approve(id);
      assertThat(care.pauseIsDue("Odile")).as("after %s", i).isEqualTo(i == 5);
    }
    assertThat(care.pauseIsDue("Jeanne")).isFalse();
    blog.clock.advance(Duration.ofMinutes(29));
    assertThat(care.pauseIsDue("Odile")).isTrue();
    blog.clock.advance(Duration.ofMinutes(2));
    assertThat(care.pauseIsDue("Odile")).isFalse();
  }

  @Test
  void copiesThatNobodyReadCallForNoPause() throws Exception {
    long read = 0;
    for (int i = 0; i < 6; i++) {
      read = blog.submit(from("Rémi " + i, "Bonjour."));
    }
    blog.sql("update comments set severity = 5");
    blog.queue().decide(new Decision(read, 0, Verdict.REJECT, "Non.", "Odile"));
    assertThat(blog.sql("select count(*) from comments where decided_by = 'Odile'"))
        .containsExactly("6");
    assertThat(care.pauseIsDue("Odile")).isFalse();
  }
}

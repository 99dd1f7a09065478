package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.veilleuse.moderation.pattern.PatternId;

@Isolated("steps are announced to one listener of the whole process")
class QueueWatchTest {

  private final TestBlog blog = new TestBlog();
  private final QueueWatch watch = blog.watch();

  @BeforeEach
  void openTheThread() {
    blog.comments().openThread(THREAD);
  }

  @AfterEach
  void close() {
    StepNews.listenTo(step -> {});
    blog.close();
  }

  private QueueState state(List<Long> shown, List<Long> heardOf, Instant since) {
    return watch.of(QueueFilter.ALL, shown, heardOf, since);
  }

  @Test
  void aPageIsToldWhatCameAndWhatOfItStillWaits() throws SubmissionRefused {
    long shown = blog.submit(from("Maud", "Merci."));
    Instant opened = blog.clock.instant().plusMillis(1);
    long waits = blog.submit(from("Lou", "Quel idiot."));
    long decided = blog.submit(from("Ana", "Bonjour."));
    blog.approve(decided);

    QueueState heard = state(List.of(shown), List.of(waits, decided, -1L), null);
    assertThat(heard.fresh()).containsExactly(waits);
    assertThat(heard.total()).isEqualTo(2);
    assertThat(heard.decided()).isEmpty();
    assertThat(state(List.of(shown), List.of(), opened).fresh())
        .as("missed, and found by its time")
        .containsExactly(waits);
    assertThat(state(List.of(shown), List.of(), null).fresh()).isEmpty();
  }

  @Test
  void whatWasMissedIsFoundHoweverGraveItIs() throws Exception {
    Instant opened = blog.clock.instant();
    List<Long> missed = new ArrayList<>();
    for (int severity = 0; severity <= 5; severity++) {
      long id = blog.submit(from("Lou", "Remarque " + severity));
      blog.sql("update comments set severity = " + severity + " where id = " + id);
      missed.add(id);
    }

    assertThat(state(List.of(), List.of(), opened).fresh())
        .containsExactlyInAnyOrderElementsOf(missed);
  }

  @Test
  void onlyWhatThePageWouldListIsFresh() throws SubmissionRefused {
    Instant opened = blog.clock.instant();
    long first = blog.submit(from("Promo", "Achetez, bande d’idiots."));
    long copy = blog.submit(from("Promo bis", "Achetez, bande d’idiots."));
    long calm = blog.submit(from("Lou", "Merci."));
    QueueFilter insults = new QueueFilter(PatternId.INSULT, null, null, null, null, null);

    QueueState narrowed = watch.of(insults, List.of(), List.of(first, copy, calm), opened);
    assertThat(narrowed.fresh()).containsExactly(first);
    assertThat(narrowed.total()).isEqualTo(1);
  }

  @Test
  void aPageIsToldWhoDecidedWhatOnItsComments() throws SubmissionRefused {
    long shown = blog.submit(from("Maud", "Quel idiot."));
    long other = blog.submit(from("Lou", "Merci."));
    blog.queue().decide(new Decision(shown, 0, Verdict.REJECT, "Insulte.", "Odile"));

    QueueState state = state(List.of(shown, other), List.of(), null);
    assertThat(state.decided())
        .containsOnlyKeys(shown)
        .containsEntry(shown, new AlreadyDecided("Odile", Verdict.REJECT, blog.clock.instant()));
    blog.takingBack().takeBack(shown, 1, "Odile");
    assertThat(state(List.of(shown), List.of(shown), null).decided()).isEmpty();
    assertThat(state(List.of(), List.of(shown), null).fresh()).containsExactly(shown);
  }

  @Test
  void everyStepOnACommentIsAnnouncedWithWhoTookIt() throws SubmissionRefused {
    List<StepTaken> steps = new ArrayList<>();
    StepNews.listenTo(steps::add);
    long id = blog.submit(from("Maud", "Merci."));
    blog.approve(id);
    blog.takingBack().takeBack(id, 1, "Odile");
    assertThat(steps)
        .containsExactly(
            new StepTaken(id, Action.SUBMITTED, "commenter"),
            new StepTaken(id, Action.SCREENED, "screening"),
            new StepTaken(id, Action.APPROVED, "Odile"),
            new StepTaken(id, Action.TAKEN_BACK, "Odile"));
  }

  @Test
  void claimsAreAnnouncedWhenTheyBeginGoOnAndEnd() throws SubmissionRefused {
    long id = blog.submit(from("Maud", "Merci."));
    Claims claims = blog.claims();
    claims.claim(id, "Odile");
    claims.claim(id, "Jeanne");
    claims.claim(id, "Odile");
    claims.free(id, "Jeanne");
    claims.free(id, "Odile");
    assertThat(blog.claimed)
        .containsExactly(
            new ClaimChanged(id, "Odile", true),
            new ClaimChanged(id, "Odile", true),
            new ClaimChanged(id, "Odile", false));
  }
}

package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.ClaimChanged;
import org.veilleuse.moderation.comment.StepTaken;

class NewsLogTest {

  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  private final NewsLog log = new NewsLog("run", 3);

  private void add(long id, Instant at) {
    log.add(new News("waits", id, null, null, at));
  }

  @Test
  void whoComesBackIsGivenWhatCameSinceInOrder() {
    String before = log.mark();
    add(1, NOON);
    String between = log.mark();
    add(2, NOON);
    add(3, NOON);

    assertThat(log.since(before).news()).extracting(News::id).containsExactly(1L, 2L, 3L);
    assertThat(log.since(between).news()).extracting(News::id).containsExactly(2L, 3L);
    assertThat(log.since(between).mark()).isEqualTo(log.mark());
    assertThat(log.since(log.mark()).news()).isEmpty();
    assertThat(log.since(log.mark()).missed()).isFalse();
  }

  @Test
  void aDecisionThatWasTakenBackSinceIsNotToldAndOneAfterItIs() {
    String before = log.mark();
    log.add(new News("decided", 1, "malik", "APPROVED", NOON));
    add(1, NOON);
    assertThat(log.since(before).news()).extracting(News::kind).containsExactly("waits");
    log.add(new News("decided", 1, "admin", "REJECTED", NOON));
    assertThat(log.since(before).news()).extracting(News::kind).containsExactly("waits", "decided");
  }

  @Test
  void whoWasAwayTooLongOrComesFromAnotherRunIsToldToAsk() {
    String before = log.mark();
    for (int id = 1; id <= 4; id++) {
      add(id, NOON);
    }
    assertThat(log.since(before).missed()).isTrue();
    assertThat(log.since(before).mark()).isEqualTo("run-4");
    for (String odd :
        new String[] {
          null, "", "run", "run-", "run-x", "run-5", "run--1", "other-4", "run-" + "9".repeat(99)
        }) {
      assertThat(log.since(odd).missed()).as(odd).isTrue();
    }
  }

  @Test
  void aPageThatBeganToBeMadeBeforeSomethingCameHearsOfIt() {
    add(1, NOON.minusSeconds(60));
    add(2, NOON.minusSeconds(2));
    assertThat(log.since(log.markBefore(NOON.minusSeconds(5))).news())
        .extracting(News::id)
        .containsExactly(2L);
    assertThat(log.since(log.markBefore(NOON.minusSeconds(600))).news()).hasSize(2);
  }

  @Test
  void newsNameModeratorsAndNobodyElse() {
    assertThat(News.of(new StepTaken(7L, Action.SUBMITTED, "commenter"), NOON))
        .contains(new News("waits", 7, null, null, NOON));
    assertThat(News.of(new StepTaken(7L, Action.TAKEN_BACK, "malik"), NOON))
        .as("a page that shows it has to show it anew")
        .contains(new News("waits", 7, null, "TAKEN_BACK", NOON));
    assertThat(News.of(new StepTaken(7L, Action.SCREENED, "screening"), NOON))
        .as("it may have waited for long")
        .contains(new News("screened", 7, null, null, NOON));
    assertThat(News.of(new StepTaken(7L, Action.REJECTED, "malik"), NOON))
        .contains(new News("decided", 7, "malik", "REJECTED", NOON));
    assertThat(News.of(new ClaimChanged(7, "malik", false), NOON))
        .isEqualTo(new News("freed", 7, "malik", null, NOON));
    assertThat(News.of(new StepTaken(7L, Action.APPEALED, "commenter"), NOON)).isEmpty();
    assertThat(News.of(new StepTaken(null, Action.TRAIL_EXPORTED, "admin"), NOON)).isEmpty();
  }

  @Test
  void aFormLeadsBackToThePageOfTheQueueThatItWasOnAndNowhereElse() {
    assertThat(OpinionServlet.back("https://b.example/moderator/queue?mine=1&said=given", "asked"))
        .isEqualTo("/moderator/queue?mine=1&said=asked");
    for (String odd :
        new String[] {
          null,
          "",
          "https://b.example/login?to=x",
          "https://b.example/moderator/queue?a=%0d%0aX",
          "::",
          "https://b.example/moderator/queue"
        }) {
      assertThat(OpinionServlet.back(odd, "asked")).isEqualTo("/moderator/queue?said=asked");
    }
  }
}

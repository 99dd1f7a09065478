package org.veilleuse.moderation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private final NoticeBlog blog = new NoticeBlog();

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void aLetterThatWasSentIsNotSentAgain() throws Exception {
    blog.outbox.test("admin");

    assertThat(blog.send()).extracting(Parcel::kind).containsExactly(MailKind.TEST);
    blog.pass(Duration.ofDays(1));
    assertThat(blog.send()).isEmpty();
    assertThat(blog.outbox.state().failures()).isEmpty();
    assertThat(blog.outbox.state().waiting()).isZero();
    assertThat(blog.outbox.state().lastSentAt())
        .isEqualTo(blog.blog.clock.instant().minus(Duration.ofDays(1)));
  }

  @Test
  void aLetterThatFailsIsTriedAfterAMinuteTenMinutesAnHourAndSixHoursAndThenGivenUp()
      throws Exception {
    blog.outbox.test("admin");
    for (int minutes : new int[] {1, 10, 60, 360}) {
      Parcel parcel = blog.take().get(0);
      blog.outbox.failed(parcel, MailProblem.UNREACHABLE);
      blog.pass(Duration.ofMinutes(minutes).minusSeconds(1));
      assertThat(blog.take()).isEmpty();
      assertThat(blog.outbox.state().failures())
          .extracting(MailState.Failure::nextAt)
          .containsExactly(blog.blog.clock.instant().plusSeconds(1));
      blog.pass(Duration.ofSeconds(1));
    }
    blog.outbox.failed(blog.take().get(0), MailProblem.UNREACHABLE);
    blog.pass(Duration.ofDays(2));

    assertThat(blog.take()).isEmpty();
    MailState.Failure failure = blog.outbox.state().failures().get(0);
    assertThat(failure.nextAt()).isNull();
    assertThat(failure.attempts()).isEqualTo(5);
    assertThat(failure.account()).isEqualTo("admin");

    blog.outbox.tryAgain();
    assertThat(blog.send()).hasSize(1);
    assertThat(blog.outbox.state().failures()).isEmpty();
  }

  @Test
  void whatTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
    blog.outbox.test("admin");
    blog.outbox.failed(blog.take().get(0), MailProblem.REFUSED);
    blog.pass(Duration.ofDays(1));

    assertThat(blog.take()).isEmpty();
    assertThat(blog.outbox.state().failures().get(0).problem()).isEqualTo(MailProblem.REFUSED);
  }

  @Test
  void aLetterTakenOutByAProcessThatWasKilledIsDueAgainButNotForEver() throws Exception {
    blog.outbox.test("admin");
    for (int i = 0; i < 5; i++) {
      assertThat(blog.take()).hasSize(1);
      assertThat(blog.take()).isEmpty();
      blog.pass(Duration.ofHours(6));
    }
    assertThat(blog.take()).isEmpty();
    assertThat(blog.sql("select state from mail_outbox")).containsExactly("GIVEN_UP");
  }

  @Test
  void ofManyWhoTakeALetterOutAtOnceOneGetsIt() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(4);
    CyclicBarrier together = new CyclicBarrier(4);
    try {
      for (int i = 0; i < 50; i++) {
        blog.outbox.test("admin");
        String id = blog.outbox.due(Duration.ZERO, 1).get(0);
        List<Callable<Boolean>> takers = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
          takers.add(
              () -> {
                together.await();
                return blog.outbox.take(id).isPresent();
              });
        }
        int got = 0;
        for (Future<Boolean> taker : people.invokeAll(takers)) {
          got += taker.get() ? 1 : 0;
        }
        assertThat(got).isEqualTo(1);
        blog.sql("update mail_outbox set state = 'SENT'");
      }
    } finally {
      people.shutdown();
    }
  }

  @Test
  void settledLettersAreForgottenAfterAMonth() throws Exception {
    blog.outbox.test("admin");
    blog.send();
    blog.outbox.test("admin");
    blog.pass(Duration.ofDays(31));
    blog.outbox.tidy();

    assertThat(blog.sql("select state from mail_outbox")).containsExactly("WAITING");
  }

  @Test
  void nothingInTheOutboxOrInWhatIsPrintedOfItHasAnAddressOrALink() throws Exception {
    blog.choices.choose("malik", "malik@example.org", Rhythm.AFTER_1, 0, "fr");
    blog.sent("Un mot.", "maud@example.org");

    Parcel parcel = blog.take().get(0);
    assertThat(parcel.address()).isEqualTo("malik@example.org");
    assertThat(parcel.toString()).doesNotContain("malik").doesNotContain(parcel.confirm());
    for (String table : List.of("mail_outbox", "notice_choice", "commenter_address", "comments")) {
      assertThat(blog.sql("select * from " + table).toString())
          .doesNotContain("@example.org")
          .doesNotContain(parcel.confirm().substring(22));
    }
  }
}

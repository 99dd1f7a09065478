package org.veilleuse.moderation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.AuditDetail;
import org.veilleuse.moderation.comment.AuditEntry;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.Verdict;
import org.veilleuse.moderation.notice.LinkedComment.State;
import org.veilleuse.moderation.opinion.Leaning;

class DecidingByMailTest {

  private final NoticeBlog blog = new NoticeBlog();

  @BeforeEach
  void malikWantsNotices() throws Exception {
    blog.wants("malik", Rhythm.AFTER_1);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private String link() {
    blog.pass(Duration.ofHours(1));
    blog.writeDigests("malik", "odile");
    return blog.digests.facts(blog.send().get(0)).items().get(0).token();
  }

  private LinkedComment decide(String token, Verdict verdict) {
    return blog.deciding.decide(token, verdict, "Trop sec.", null, account -> true);
  }

  private State look(String token) {
    return blog.deciding.look(token, account -> true).state();
  }

  @Test
  void aLinkDecidesOnceInTheNameOfItsModeratorAndTheTrailSaysHow() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.");
    String token = link();
    LinkedComment seen = blog.deciding.look(token, "malik"::equals);
    assertThat(seen.state()).isEqualTo(State.OPEN);
    assertThat(seen.item().text()).isEqualTo("Un mot.");
    assertThat(blog.comments.byReceipt(sent.receipt()).orElseThrow().status())
        .isEqualTo(Status.HELD);

    assertThat(decide(token, Verdict.REJECT).state()).isEqualTo(State.DONE);

    assertThat(blog.comments.byReceipt(sent.receipt()).orElseThrow().reason())
        .isEqualTo("Trop sec.");
    AuditEntry entry = blog.blog.audit().latest(1).get(0);
    assertThat(entry.actor()).isEqualTo("malik");
    assertThat(AuditDetail.of(entry.detail()).figures()).containsEntry(AuditDetail.VIA, "mail");
    assertThat(blog.blog.audit().verify(null).well()).isTrue();
    LinkedComment again = decide(token, Verdict.APPROVE);
    assertThat(again.state()).isEqualTo(State.USED);
    assertThat(again.decided().verdict()).isEqualTo(Verdict.REJECT);
    assertThat(again.item()).isNull();
  }

  @Test
  void aRejectionNamesARuleOfTheSite() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.");
    Long rule = Long.valueOf(blog.sql("select min(id) from site_rule").get(0));
    blog.deciding.decide(link(), Verdict.REJECT, "Trop sec.", rule, account -> true);
    assertThat(blog.sql("select site_rule_id from comments where id = " + sent.id()))
        .containsExactly(rule.toString());
  }

  @Test
  void aCommentDecidedMeanwhileSaysWhoDecidedWhat() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.");
    String token = link();
    blog.queue.decide(new Decision(sent.id(), 0, Verdict.APPROVE, null, "Odile"));

    LinkedComment late = decide(token, Verdict.REJECT);
    assertThat(late.state()).isEqualTo(State.DECIDED);
    assertThat(late.decided().by()).isEqualTo("Odile");
    assertThat(late.decided().verdict()).isEqualTo(Verdict.APPROVE);
    assertThat(blog.comments.byReceipt(sent.receipt()).orElseThrow().status())
        .isEqualTo(Status.PUBLISHED);
  }

  @Test
  void aCommentThatWaitsAgainIsNotDecidedByAnOldLink() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.");
    String token = link();
    blog.queue.decide(new Decision(sent.id(), 0, Verdict.APPROVE, null, "Odile"));
    blog.blog.takingBack().takeBack(sent.id(), 1, "Odile");

    assertThat(decide(token, Verdict.REJECT).state()).isEqualTo(State.CHANGED);
    assertThat(blog.queue.item(sent.id())).isPresent();
  }

  @Test
  void whoAskedAColleagueIsToldSoAndKeepsTheLinkUntilThereIsAnAnswer() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.");
    String token = link();
    blog.opinions.ask(sent.id(), 0, "Ironie ?", "malik");

    LinkedComment seen = blog.deciding.look(token, account -> true);
    assertThat(seen.state()).isEqualTo(State.AWAITED);
    assertThat(seen.item()).isNull();
    assertThat(decide(token, Verdict.REJECT).state()).isEqualTo(State.AWAITED);
    assertThat(blog.queue.item(sent.id())).isPresent();

    blog.opinions.give(sent.id(), 0, Leaning.PUBLISH, null, "odile");
    assertThat(look(token)).isEqualTo(State.OPEN);
    assertThat(decide(token, Verdict.APPROVE).state()).isEqualTo(State.DONE);
    assertThat(look(token)).isEqualTo(State.USED);
  }

  @Test
  void aLinkIsWorthNothingAfterTwoDaysOrWithoutTheRoleOrChangedAnywhere() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.");
    String token = link();

    LinkedComment forbidden =
        blog.deciding.decide(token, Verdict.APPROVE, null, null, account -> false);
    assertThat(forbidden.state()).isEqualTo(State.FORBIDDEN);
    assertThat(forbidden.item()).isNull();
    for (String odd :
        new String[] {
          null,
          "",
          token.substring(1),
          token + "A",
          token.substring(0, 22),
          token.substring(0, 64) + (token.endsWith("A") ? "B" : "A")
        }) {
      assertThat(decide(odd, Verdict.APPROVE).state()).isEqualTo(State.UNKNOWN);
    }
    for (String change : List.of("account = 'odile'", "version = 7", "expires_at = 0")) {
      blog.sql("update decision_link set " + change);
      assertThat(look(token)).isEqualTo(State.UNKNOWN);
    }
    blog.sql("update decision_link set account = 'malik', version = 0");
    assertThat(look(token)).isEqualTo(State.UNKNOWN);
    assertThat(blog.queue.item(sent.id())).isPresent();
  }

  @Test
  void aLinkExpiresAfterTwoDays() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.");
    String token = link();
    blog.pass(Duration.ofHours(48));
    assertThat(look(token)).isEqualTo(State.OPEN);
    blog.pass(Duration.ofSeconds(1));

    assertThat(decide(token, Verdict.APPROVE).state()).isEqualTo(State.EXPIRED);
    assertThat(blog.queue.item(sent.id())).isPresent();
  }

  @Test
  void oneLinkUsedManyTimesAtOnceDecidesOnce() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      for (int i = 0; i < 10; i++) {
        NoticeBlog.Sent sent = blog.sent("Un mot, " + i);
        String token = link();
        List<Callable<State>> uses = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
          Verdict verdict = n % 2 == 0 ? Verdict.APPROVE : Verdict.REJECT;
          uses.add(() -> decide(token, verdict).state());
        }
        List<State> states = new ArrayList<>();
        for (Future<State> use : people.invokeAll(uses)) {
          states.add(use.get());
        }
        assertThat(states).containsOnlyOnce(State.DONE);
        // Whoever looks between the two finds the comment decided.
        assertThat(states).filteredOn(s -> s != State.DONE).isSubsetOf(State.USED, State.DECIDED);
        assertThat(blog.blog.audit().of(sent.id())).hasSize(3);
      }
    } finally {
      people.shutdown();
    }
    assertThat(blog.blog.audit().verify(null).well()).isTrue();
  }
}

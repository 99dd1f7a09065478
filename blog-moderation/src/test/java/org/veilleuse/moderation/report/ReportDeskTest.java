package org.veilleuse.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.report.ReportReason.AFTER_A_NO;
import static org.veilleuse.moderation.report.ReportReason.OTHER;
import static org.veilleuse.moderation.report.ReportReason.SEXUAL;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.comment.CommenterId;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.comment.ReportedBlog;
import org.veilleuse.moderation.comment.Verdict;

class ReportDeskTest {

  private final ReportedBlog blog = new ReportedBlog();
  private final Reports reports =
      new Reports(blog.entities(), blog.transactions(), blog.clock(), blog.key(), blog.looks());
  private final ReportDesk desk =
      new ReportDesk(blog.entities(), blog.transactions(), blog.clock());

  @AfterEach
  void close() {
    blog.close();
  }

  private void report(long id, ReportReason reason, String text, int reader) throws ReportRefused {
    blog.advance(Duration.ofSeconds(1));
    reports.make(new NewReport(id, reason, text, "198.51.100." + reader), 3);
  }

  @Test
  void aReportedCommentTellsHowManyWhichReasonsAndTheWordsNewestFirst() throws Exception {
    long id = blog.published("Rémi", "Viens.");
    report(id, AFTER_A_NO, "Elle a dit non.", 1);
    report(id, SEXUAL, null, 2);
    report(id, AFTER_A_NO, "Encore <lui>.", 3);

    Reported reported = desk.of(List.of(id, -1L)).get(id);

    assertThat(reported.reports()).isEqualTo(3);
    assertThat(reported.published()).isTrue();
    assertThat(reported.reasons().keySet()).containsExactly(AFTER_A_NO, SEXUAL);
    assertThat(reported.reasons()).containsEntry(AFTER_A_NO, 2);
    assertThat(reported.words())
        .extracting(ReportWords::text)
        .containsExactly("Encore <lui>.", "Elle a dit non.");
    assertThat(reported.more()).isFalse();
    assertThat(blog.looks().items(List.of(id)))
        .extracting(QueueItem::pseudonym)
        .containsExactly("Rémi");
  }

  @Test
  void oneWhoReportsAllDayFillsNoPage() throws Exception {
    long id = blog.published("Rémi", "Viens.");
    for (int i = 0; i < 40; i++) {
      report(id, OTHER, "Encore " + i, 1);
    }

    Reported reported = desk.of(List.of(id)).get(id);

    assertThat(reported.reports()).isEqualTo(1);
    assertThat(reported.words()).hasSize(ReportDesk.MOST_WORDS);
    assertThat(reported.words().get(0).text()).isEqualTo("Encore 39");
    assertThat(reported.more()).isTrue();
  }

  @Test
  void pagesGoByMostReportsAndThenByWhichWasFirst() throws Exception {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(blog.published("Rémi", "Texte " + i));
      report(ids.get(i), OTHER, null, 1);
    }
    report(ids.get(4), OTHER, null, 2);
    blog.queue().decide(new Decision(ids.get(1), 1, Verdict.APPROVE, null, "Léa"));
    blog.takingBack().takeBack(ids.get(2), 1, "Léa");

    List<Long> seen = new ArrayList<>();
    String cursor = null;
    do {
      ReportPage page = desk.page(ReportView.FEW, cursor, 2);
      page.items().forEach(item -> seen.add(item.commentId()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen).containsExactly(ids.get(4), ids.get(0), ids.get(3), ids.get(5), ids.get(6));
    assertThat(desk.count()).isEqualTo(5);
    assertThat(desk.page(ReportView.FEW, "nonsense_1", 9).items()).hasSize(5);
    assertThat(desk.page(ReportView.FEW, "_", 9).items()).hasSize(5);
  }

  @Test
  void manyAgainstOnePersonAreCountedTogetherUnderWhateverPseudonym() throws Exception {
    CommenterId person = CommenterId.random();
    long one = blog.published(person, "Rémi", "Un.");
    long two = blog.published(person, "Rémi bis", "Deux.");
    long three = blog.published(person, "Rémi", "Trois.");
    long other = blog.published("Paul", "Quatre.");
    for (int reader = 1; reader <= 4; reader++) {
      report(one, OTHER, null, reader);
      report(two, OTHER, null, reader);
      report(other, OTHER, null, reader);
    }
    blog.advance(Duration.ofHours(30));
    report(three, OTHER, null, 9);

    assertThat(desk.people()).hasSize(1);
    Against against = desk.people().get(0);
    assertThat(against.reports()).isEqualTo(9);
    assertThat(against.comments()).isEqualTo(3);
    assertThat(against.readers()).isEqualTo(4);
    assertThat(against.days()).isEqualTo(2);
    assertThat(against.pileOn()).isTrue();
    assertThat(desk.of(List.of(one)).get(one).against()).isEqualTo(against);
    assertThat(desk.of(List.of(other)).get(other).against().pileOn()).isFalse();
    assertThat(desk.ofPerson(against.commentId()))
        .extracting(Reported::commentId)
        .containsExactly(three, two, one);
    assertThat(desk.ofPerson(-1)).isEmpty();

    blog.advance(Duration.ofDays(8));
    assertThat(desk.people()).isEmpty();
    assertThat(desk.of(List.of(one)).get(one).against()).isNull();
  }

  @Test
  void oneReaderWhoReportsManyCommentsOfAPersonIsNoPileOn() throws Exception {
    CommenterId person = CommenterId.random();
    for (int i = 0; i < 6; i++) {
      report(blog.published(person, "Rémi", "Texte " + i), OTHER, null, 1);
    }

    Against against = desk.people().get(0);

    assertThat(against.reports()).isEqualTo(6);
    assertThat(against.readers()).isEqualTo(1);
    assertThat(against.pileOn()).isFalse();
  }

  @Test
  void oneReaderWhoReportsDayAfterDayIsNoPileOn() throws Exception {
    CommenterId person = CommenterId.random();
    for (int day = 0; day < 4; day++) {
      report(blog.published(person, "Rémi", "Encore toi, jour " + day), AFTER_A_NO, null, 1);
      blog.advance(Duration.ofDays(1));
    }

    Against against = desk.people().get(0);

    assertThat(against.reports()).isEqualTo(4);
    assertThat(against.readers()).isEqualTo(1);
    assertThat(against.pileOn()).isFalse();
  }

  @Test
  void manyWhoReportTheOnlyCommentOfANewcomerAreAPileOnAndAFewAreNot() throws Exception {
    long id = blog.published(CommenterId.random(), "Ève", "Bonjour, je découvre ce blog.");
    for (int reader = 1; reader <= 7; reader++) {
      report(id, OTHER, null, reader);
    }
    assertThat(desk.people()).isEmpty();
    assertThat(desk.of(List.of(id)).get(id).against().pileOn()).isFalse();

    report(id, OTHER, null, 8);

    Against against = desk.people().get(0);
    assertThat(against.comments()).isEqualTo(1);
    assertThat(against.readers()).isEqualTo(8);
    assertThat(against.pileOn()).isTrue();
    assertThat(desk.of(List.of(id)).get(id).against()).isEqualTo(against);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-01T23:59:55Z", "2026-04-01T11:59:55Z"})
  void aCrowdIsCountedTogetherWhenItsDayChanges(String from) throws Exception {
    blog.advance(Duration.between(blog.clock().instant(), Instant.parse(from)));
    CommenterId person = CommenterId.random();
    long one = blog.published(person, "Rémi", "Un.");
    long two = blog.published(person, "Rémi", "Deux.");
    for (int reader = 1; reader <= 4; reader++) {
      report(reader % 2 == 0 ? one : two, OTHER, null, reader);
    }
    assertThat(desk.people().get(0).readers()).isEqualTo(4);
    assertThat(desk.people().get(0).pileOn()).isTrue();
  }
}

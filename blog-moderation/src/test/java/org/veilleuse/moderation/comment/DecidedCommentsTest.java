package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.pattern.PatternId;

class DecidedCommentsTest {

  private final TestBlog blog = new TestBlog();
  private final DecidedComments decided = blog.decided();

  @BeforeEach
  void openTheThread() {
    blog.comments().openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private long spam(String text) throws SubmissionRefused {
    long id = blog.submit(from("Promo", text));
    blog.queue().decide(new Decision(id, 0, Verdict.SPAM, " ", "Jeanne"));
    return id;
  }

  @Test
  void decisionsAreListedNewestFirstWithoutWhatWasDecidedElsewhere() throws SubmissionRefused {
    blog.comments()
        .importDecided(
            THREAD,
            "wordpress",
            List.of(
                new ImportedComment(
                    "1", null, "Rémi", null, "Ancien.", blog.clock.instant(), Status.PUBLISHED)),
            "Odile");
    long approved = blog.publish(from("Maud", "Merci."));
    long spam = spam("Achetez.");
    long waiting = blog.submit(from("Maud", "Encore."));

    List<DecidedItem> latest = decided.latest(null, 10).items();
    assertThat(latest).extracting(DecidedItem::id).containsExactly(spam, approved);
    DecidedItem first = latest.get(0);
    assertThat(first.moderator()).isEqualTo("Jeanne");
    assertThat(first.verdict()).isEqualTo(Verdict.SPAM);
    assertThat(first.reason()).isNull();
    assertThat(first.text()).isEqualTo("Achetez.");
    assertThat(decided.item(spam)).contains(first);
    assertThat(decided.item(waiting)).isEmpty();
    assertThat(decided.of(List.of(approved, waiting, spam)))
        .extracting(DecidedItem::id)
        .containsExactly(approved, spam);
  }

  @Test
  void whatWasFoundInThemIsToldAndWhetherAnythingIsKnown() throws Exception {
    long threat = spam("Attention, danger.");
    long quoted = spam("« idiot », dit-il.");
    long unscreened = spam("Rien.");
    blog.sql("update comments set screened = false where id = " + unscreened);

    DecidedItem found = decided.item(threat).orElseThrow();
    assertThat(found.screened()).isTrue();
    assertThat(found.flags())
        .extracting(QueueFlag::pattern, QueueFlag::severity)
        .containsExactly(tuple(PatternId.THREAT, 3));
    assertThat(decided.item(quoted).orElseThrow().flags()).isEmpty();
    assertThat(decided.item(unscreened).orElseThrow().screened()).isFalse();
  }

  @Test
  void itsPagesTogetherAreAllOfThemAlsoWhereSeveralWereDecidedAtOnce() throws Exception {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(0, spam("Achetez " + i + "."));
    }
    blog.sql(
        "update comments set decided_at = (select max(decided_at) from comments)"
            + " where id in ("
            + all.get(0)
            + ","
            + all.get(1)
            + ","
            + all.get(2)
            + ")");
    List<Long> read = new ArrayList<>();
    String cursor = null;
    do {
      DecidedPage page = decided.latest(cursor, 2);
      page.items().forEach(item -> read.add(item.id()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(read).containsExactlyElementsOf(all);
    for (String odd : new String[] {"", "_", "x_y", "9".repeat(50) + "_1"}) {
      assertThat(decided.latest(odd, 3).items().get(0).id()).isEqualTo(all.get(0));
    }
  }
}

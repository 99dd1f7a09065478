package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.wordlist.SiteWords;

/** What is found in the pseudonym under a comment. */
class PseudonymScreeningTest {

  private final TestBlog blog = new TestBlog();

  @BeforeEach
  void openTheThread() {
    blog.comments().openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private QueueItem item(long id) {
    return blog.queue().item(id).orElseThrow();
  }

  @Test
  void aCommentComesFirstForItsNameAndTheFindingSaysThatItIsTheName() throws Exception {
    long calm = blog.submit(from("Lou", "Bonsoir."));
    long named = blog.submit(from("danger public", "Merci, quel idiot."));

    List<QueueItem> items = blog.queue().waiting(null, 9).items();
    assertThat(items).extracting(QueueItem::id).containsExactly(named, calm);
    assertThat(item(named).severity()).isEqualTo(3);
    assertThat(item(named).score()).isEqualTo(0.9);
    assertThat(item(named).flags())
        .extracting(QueueFlag::pattern, QueueFlag::ofName)
        .containsExactly(tuple(PatternId.THREAT, true), tuple(PatternId.INSULT, false));
    assertThat(blog.queue().signature(named).orElseThrow().flags()).isEqualTo(item(named).flags());
    assertThat(blog.audit().of(named))
        .last()
        .satisfies(e -> assertThat(e.detail()).contains("THREAT=1", "severity=3"));
  }

  @Test
  void whoSaysTheSameUnderAnotherNameIsNotRejectedAlong() throws Exception {
    long first = blog.submit(from("Lou", "Merci."));
    long named = blog.submit(from("danger public", "Merci."));
    long again = blog.submit(from("danger PUBLIC", "merci."));
    long other = blog.submit(from("Ana", "Merci."));

    assertThat(blog.queue().waiting(null, 9).items())
        .extracting(QueueItem::id, QueueItem::identical)
        .containsExactly(tuple(named, 1), tuple(first, 1));
    blog.queue().decide(new Decision(named, 0, Verdict.REJECT, "Ce nom.", "Odile"));

    assertThat(blog.sql("select id from comments where status = 'REJECTED' order by id"))
        .containsExactly(Long.toString(named), Long.toString(again));
    assertThat(blog.sql("select id from comments where status = 'HELD' order by id"))
        .containsExactly(Long.toString(first), Long.toString(other));
  }

  @Test
  void whereTheNameCameFirstTheOthersGetAHeadOfTheirOwn() throws Exception {
    long named = blog.submit(from("danger public", "Merci."));
    long first = blog.submit(from("Lou", "Merci."));
    assertThat(blog.sql("select id from comments where folded = false order by id"))
        .containsExactly(Long.toString(named), Long.toString(first));
  }

  @ParameterizedTest
  @CsvSource({"Poireaux et Cie", "POIREAU", "LePoireau75"})
  void aListedWordIsFoundInAName(String name) throws Exception {
    new SiteWords(blog.transaction.entities(), blog.work()).add("poireau", null, null, "admin");
    QueueItem item = item(blog.submit(from(name, "Bonsoir.")));
    assertThat(item.severity()).isEqualTo(3);
    assertThat(item.flags()).singleElement().matches(QueueFlag::ofName);
    assertThat(item.flags().get(0).pattern()).isEqualTo(PatternId.SITE_WORD);
  }

  @Test
  void screenedAnewWithoutTheWordItIsFoldedWithTheOthersAgain() throws Exception {
    SiteWords words = new SiteWords(blog.transaction.entities(), blog.work());
    words.add("poireau", null, null, "admin");
    long first = blog.submit(from("Lou", "Merci."));
    long named = blog.submit(from("Poireau", "Merci."));
    assertThat(blog.queue().waiting(null, 9).items()).hasSize(2);

    words.remove(words.all().get(0).id(), "admin");
    Rescreening rescreening = blog.rescreening();
    rescreening.start("admin");
    rescreening.goOn(9);

    assertThat(blog.queue().waiting(null, 9).items())
        .extracting(QueueItem::id, QueueItem::identical)
        .containsExactly(tuple(first, 1));
    assertThat(item(named).flags()).isEmpty();
  }
}

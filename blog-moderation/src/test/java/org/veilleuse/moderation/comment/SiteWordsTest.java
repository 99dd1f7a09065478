package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.wordlist.SiteWord;
import org.veilleuse.moderation.wordlist.SiteWordRefused;
import org.veilleuse.moderation.wordlist.SiteWordRefused.Reason;
import org.veilleuse.moderation.wordlist.SiteWords;

/** The site's own words: the list, and what it does to comments that come and that wait. */
class SiteWordsTest {

  private TestBlog blog;
  private SiteWords words;

  @BeforeEach
  void openTheThread() {
    blog = new TestBlog();
    words = new SiteWords(blog.transaction.entities(), blog.work());
    blog.comments().openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private List<Long> listed(PatternId pattern) {
    QueueFilter filter = new QueueFilter(pattern, null, null, null, null, null);
    return blog.queue().waiting(filter, null, 9).items().stream().map(QueueItem::id).toList();
  }

  @Test
  void aCommentWithAListedWordIsPutFirstMarkedAndNotRejected() throws Exception {
    words.add("poireau", Language.FRENCH, "Affaire du marché", "admin");
    long calm = blog.submit(TestBlog.from("Lou", "Belle journée au jardin."));
    String text = "Encore ces POIREAUX dans la cour !";
    long listed = blog.submit(TestBlog.from("Serge", text));

    List<QueueItem> items = blog.queue().waiting(null, 10).items();
    assertThat(items).extracting(QueueItem::id).containsExactly(listed, calm);
    assertThat(items.get(0).severity()).isEqualTo(3);
    assertThat(items.get(0).score()).isZero();
    QueueFlag flag = items.get(0).flags().get(0);
    assertThat(flag.pattern()).isEqualTo(PatternId.SITE_WORD);
    assertThat(text.substring(flag.start(), flag.end())).isEqualTo("POIREAUX");
    assertThat(words.note(flag.rule())).contains("Affaire du marché");
    assertThat(words.note("fr.insult.any")).isEmpty();
    assertThat(blog.audit().of(listed))
        .last()
        .satisfies(
            e ->
                assertThat(AuditDetail.of(e.detail()).figures())
                    .containsAllEntriesOf(Map.of("severity", "3", "SITE_WORD", "1")));
    QueueFilter ofTheList = new QueueFilter(PatternId.SITE_WORD, null, null, null, null, null);
    assertThat(blog.queue().waiting(ofTheList, null, 10).items()).hasSize(1);
    assertThat(blog.approve(listed)).isInstanceOf(Decided.class);
  }

  @Test
  void aChangeCountsFromThenOnForWhoeverScreens() throws Exception {
    Comments first = blog.comments();
    Comments second = blog.comments();
    submit(first, "Des poireaux, un.");
    words.add("poireau", null, null, "admin");
    submit(first, "Des poireaux, deux.");
    submit(second, "Des poireaux, trois.");
    words.change(words.all().get(0).id(), "carotte", null, null, "admin");
    submit(first, "Des poireaux, quatre.");
    submit(second, "Des carottes, cinq.");
    words.remove(words.all().get(0).id(), "admin");
    submit(first, "Des carottes, six.");
    assertThat(flagged()).containsExactlyInAnyOrder("deux", "trois", "cinq");
  }

  @Test
  void whatWaitsIsScreenedAnewOnDemandAndGoesOnAfterARestart() throws Exception {
    for (String number : List.of("un", "deux", "trois", "quatre")) {
      submit(blog.comments(), "Des poireaux, " + number + ".");
    }
    long idiot = blog.submit(TestBlog.from("Paul", "Quel idiot, avec ses poireaux, cinq."));
    long published = blog.publish(TestBlog.from("Lou", "Mes poireaux, six."));
    words.add("poireau", null, null, "admin");
    assertThat(blog.rescreening().goOn(10)).isFalse();
    assertThat(flagged()).isEmpty();

    blog.rescreening().start("admin");
    submit(blog.comments(), "Des poireaux, sept.");
    assertThat(blog.rescreening().left()).isEqualTo(5);
    assertThat(blog.rescreening().goOn(2)).isTrue();
    assertThat(flagged()).containsExactlyInAnyOrder("un", "deux", "sept");
    assertThat(blog.rescreening().left()).isEqualTo(3);
    while (blog.rescreening().goOn(2)) {
      continue;
    }
    assertThat(blog.rescreening().left()).isZero();
    assertThat(flagged())
        .containsExactlyInAnyOrder("un", "deux", "trois", "quatre", "cinq", "sept");
    assertThat(blog.queue().item(idiot).orElseThrow().flags())
        .extracting(QueueFlag::pattern)
        .containsExactlyInAnyOrder(PatternId.INSULT, PatternId.SITE_WORD);
    assertThat(listed(PatternId.INSULT)).containsExactly(idiot);
    assertThat(listed(PatternId.SITE_WORD)).hasSize(6).contains(idiot);
    assertThat(blog.audit().of(published))
        .filteredOn(e -> e.action() == Action.SCREENED)
        .hasSize(1);

    words.remove(words.all().get(0).id(), "admin");
    blog.rescreening().start("admin");
    while (blog.rescreening().goOn(50)) {
      continue;
    }
    assertThat(flagged()).isEmpty();
    assertThat(blog.queue().item(idiot).orElseThrow().severity()).isEqualTo(2);
    assertThat(listed(PatternId.INSULT)).containsExactly(idiot);
    assertThat(listed(PatternId.SITE_WORD)).isEmpty();
    assertThat(blog.audit().verify(null).problems()).isEmpty();
  }

  @Test
  void aFailingScreeningLeavesWhatWaitsForTheSweep() throws Exception {
    long id = blog.submit(TestBlog.from("Lou", "Des poireaux."));
    words.add("poireau", null, null, "admin");
    blog.rescreening().start("admin");
    Rescreening failing =
        blog.rescreening(
            text -> {
              throw new IllegalStateException("out of order");
            });
    assertThat(failing.goOn(10)).isFalse();
    assertThat(blog.queue().item(id).orElseThrow().screened()).isFalse();
    assertThat(blog.comments().screenWaiting(10)).isEqualTo(1);
    assertThat(blog.queue().item(id).orElseThrow().flags()).hasSize(1);
  }

  @Test
  void everyChangeIsInTheTrailAndTheSameAgainIsNone() throws Exception {
    words.add(" Sale   type ", Language.FRENCH, " à surveiller ", "admin");
    SiteWord word = words.all().get(0);
    assertThat(word)
        .isEqualTo(new SiteWord(word.id(), "Sale type", Language.FRENCH, "à surveiller"));
    words.change(word.id(), "Sale type", Language.FRENCH, "à surveiller", "admin");
    words.change(word.id(), "Sale type", null, "", "admin");
    words.remove(word.id(), "admin");
    blog.rescreening().start("admin");
    List<String> told = new ArrayList<>();
    blog.audit().latest(3).forEach(e -> told.add(e.action() + " " + e.detail()));
    assertThat(told)
        .containsExactly(
            "WORD_REMOVED {language=both} Sale type",
            "WORD_CHANGED {language=both} Sale type",
            "WORD_ADDED {language=fr} Sale type");
  }

  @Test
  void whatCannotBeLookedForIsRefused() throws Exception {
    words.add("poireau", Language.FRENCH, null, "admin");
    assertThat(refusal(null)).isEqualTo(Reason.WORD_MISSING);
    assertThat(refusal(" … ")).isEqualTo(Reason.WORD_MISSING);
    assertThat(refusal("un. deux")).isEqualTo(Reason.WORD_MISSING);
    assertThat(refusal("un deux trois quatre cinq")).isEqualTo(Reason.WORD_TOO_LONG);
    assertThat(refusal("x".repeat(61))).isEqualTo(Reason.WORD_TOO_LONG);
    assertThat(refusal("bad\u0001")).isEqualTo(Reason.WORD_UNREADABLE);
    for (String letter : List.of("C++", "c", "É", "7", "(t)", "c’")) {
      assertThat(refusal(letter)).as(letter).isEqualTo(Reason.WORD_TOO_SHORT);
    }
    assertThat(refusal("🍆")).isNull();
    assertThat(refusal("c🍆")).isNull();
    assertThat(refusal("POIREAU")).isEqualTo(Reason.WORD_KNOWN);
    assertThat(refusal("p0ireau")).isEqualTo(Reason.WORD_KNOWN);
    // Signs that stand for eighteen letters each, and for six.
    assertThat(refusal("\uFDFA".repeat(60))).isEqualTo(Reason.WORD_MISSING);
    assertThat(refusal("\u3316".repeat(60))).isNull();
    words.add("poireau", Language.ENGLISH, null, "admin");
    long gone = words.all().get(0).id();
    words.remove(gone, "admin");
    assertThatThrownBy(() -> words.remove(gone, "admin"))
        .isInstanceOfSatisfying(
            SiteWordRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.WORD_GONE));
  }

  @Test
  void theListHasAnEnd() throws Exception {
    for (int i = 0; i < SiteWords.MOST_ENTRIES; i++) {
      words.add("mot" + (char) ('a' + i % 26) + (char) ('a' + i / 26), null, null, "admin");
    }
    assertThat(refusal("poireau")).isEqualTo(Reason.TOO_MANY_WORDS);
    assertThat(words.all()).hasSize(SiteWords.MOST_ENTRIES);
  }

  private Reason refusal(String phrase) {
    try {
      words.add(phrase, Language.FRENCH, null, "admin");
      return null;
    } catch (SiteWordRefused e) {
      return e.reason();
    }
  }

  private void submit(Comments comments, String text) throws SubmissionRefused {
    comments.submit(TestBlog.from("Serge", text));
  }

  /** The last words of the waiting comments that the list marks. */
  private List<String> flagged() {
    QueueFilter ofTheList = new QueueFilter(PatternId.SITE_WORD, null, null, null, null, null);
    return blog.queue().waiting(ofTheList, null, 100).items().stream()
        .map(item -> item.text().substring(item.text().lastIndexOf(' ') + 1).replace(".", ""))
        .toList();
  }
}

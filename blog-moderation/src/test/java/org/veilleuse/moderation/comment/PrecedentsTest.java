package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.pattern.PatternId;

/** What was decided on comments that are like those that wait. */
class PrecedentsTest {

  private TestBlog blog;
  private Precedents precedents;
  private int names;

  @BeforeEach
  void open() {
    blog = new TestBlog();
    blog.comments().openThread(THREAD);
    precedents = new Precedents(blog.transaction.entities(), blog.transaction);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private long decided(String text, Verdict verdict, String reason) throws SubmissionRefused {
    // The same words from the same name within ten minutes would be the same submission.
    long id = blog.submit(from("Renaud " + ++names, text));
    blog.queue().decide(new Decision(id, 0, verdict, reason, "Odile"));
    return id;
  }

  private List<Precedent> of(long waiting) {
    QueueItem item = blog.queue().item(waiting).orElseThrow();
    return precedents.of(List.of(item)).get(waiting);
  }

  @Test
  void theLikestDecisionsComeFirstWithTheirReasonAndAtMostThree() throws Exception {
    long bad = decided("Tu as un très joli sourire sur cette photo", Verdict.REJECT, "Pas ici.");
    long good = decided("Cette photo du marché a un très joli grain", Verdict.APPROVE, null);
    decided("Le billet cite deux enquêtes et un rapport", Verdict.APPROVE, null);
    long same = decided("Tu as un joli sourire sur cette photo", Verdict.REJECT, "Pas ici.");
    long spam = decided("Tu as un joli sourire sur cette belle photo", Verdict.SPAM, null);
    long waiting = blog.submit(from("Paul", "Tu as un joli sourire, sur cette photo !"));

    List<Precedent> found = of(waiting);
    assertThat(found).extracting(Precedent::id).containsExactly(same, bad, spam);
    assertThat(found.get(0).likeness()).isEqualTo(1);
    assertThat(found.get(0).verdict()).isEqualTo(Verdict.REJECT);
    assertThat(found.get(0).reason()).isEqualTo("Pas ici.");
    assertThat(found.get(0).moderator()).isEqualTo("Odile");
    assertThat(found).extracting(Precedent::id).doesNotContain(good);
  }

  @Test
  void aDecisionTakenBackIsNoneAndOneMadeAnewIs() throws Exception {
    long id = decided("Viens donc me le dire en face", Verdict.REJECT, "Une menace.");
    long waiting = blog.submit(from("Paul", "Viens donc me le dire en face, lâche"));
    assertThat(of(waiting)).hasSize(1);
    blog.takingBack().takeBack(id, 1, "Odile");
    assertThat(of(waiting)).isEmpty();
    blog.queue().decide(new Decision(id, 2, Verdict.APPROVE, null, "Odile"));
    assertThat(of(waiting)).extracting(Precedent::verdict).containsExactly(Verdict.APPROVE);
  }

  @Test
  void copiesThatWereDecidedTogetherCountOnceAndOfTheSameWordsTheLatestDoes() throws Exception {
    String text = "Achetez mes rosiers grimpants avant ce soir";
    long first = blog.submit(from("Rosier", text));
    blog.submit(from("Rosier bis", text));
    blog.queue().decide(new Decision(first, 0, Verdict.SPAM, null, "Odile"));
    long later = decided(text, Verdict.REJECT, "Publicité.");
    assertThat(blog.sql("select distinct comment_id from decided_like order by 1"))
        .containsExactly(Long.toString(first), Long.toString(later));
    long waiting = blog.submit(from("Paul", text));
    assertThat(of(waiting)).extracting(Precedent::id).containsExactly(later);
  }

  @Test
  void aBucketKeepsTheNewestFewAndAPageAsksTwice() throws Exception {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < PrecedentStep.MOST + 5; i++) {
      all.add(decided("Toujours le même refrain par ici", Verdict.SPAM, null));
    }
    assertThat(
            blog.sql("select distinct comment_id from decided_like order by 1").stream()
                .map(Long::valueOf))
        .isEqualTo(all.subList(5, all.size()));
    List<QueueItem> page = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long id = blog.submit(from("Paul", "Toujours le même refrain par ici, couplet " + i));
      page.add(blog.queue().item(id).orElseThrow());
    }
    int reads =
        blog.reads(
            () -> {
              Map<Long, List<Precedent>> found = precedents.of(page);
              assertThat(found.values()).allSatisfy(one -> assertThat(one).hasSize(1));
            });
    assertThat(reads).isEqualTo(2);
    assertThat(precedents.of(List.of())).isEmpty();
  }

  @Test
  void eachBearsWhatItIsFlaggedForEvenIfThatIsTooLittle() throws Exception {
    long id = decided("Ce sentier est un danger pour les vélos", Verdict.APPROVE, null);
    blog.sql("update comments set severity = 0, score = 0.2 where id = " + id);
    long waiting = blog.submit(from("Paul", "Ce sentier est dangereux, un danger pour les vélos"));
    Precedent found = of(waiting).get(0);
    assertThat(found.screened()).isTrue();
    assertThat(found.flags())
        .extracting(QueueFlag::pattern, QueueFlag::severity)
        .containsExactly(tuple(PatternId.THREAT, 3));
    blog.sql("update comments set screened = false where id = " + id);
    assertThat(of(waiting).get(0).screened()).isFalse();
  }

  @Test
  void aTextWithoutWordsIsDecidedAllTheSame() throws Exception {
    long id = decided("?!", Verdict.APPROVE, null);
    assertThat(blog.sql("select status from comments where id = " + id))
        .containsExactly("PUBLISHED");
    assertThat(of(blog.submit(from("Paul", "!?")))).isEmpty();
  }
}

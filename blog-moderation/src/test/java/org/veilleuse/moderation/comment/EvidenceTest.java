package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.veilleuse.moderation.comment.TestBlog.KEY;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.evidence.Relation.ANSWERS;
import static org.veilleuse.moderation.evidence.Relation.NAMES;
import static org.veilleuse.moderation.evidence.Relation.UNDER_POST;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.evidence.Evidence;
import org.veilleuse.moderation.evidence.EvidenceComment;
import org.veilleuse.moderation.evidence.Selection;
import org.veilleuse.moderation.evidence.Sender;
import org.veilleuse.moderation.evidence.Sums;
import org.veilleuse.moderation.evidence.Wanted;

/** What one commenter wrote to one person, found and put together. */
class EvidenceTest {

  private static final CommenterId RENAUD = CommenterId.random();
  private static final CommenterId MAUD = CommenterId.random();
  private static final ThreadId HERS = new ThreadId("post-2");

  private TestBlog blog;
  private Evidence evidence;
  private long maud;

  @BeforeEach
  void aThreadWithAComment() throws SubmissionRefused {
    blog = new TestBlog();
    blog.comments().openThread(THREAD);
    blog.comments().openThread(HERS);
    evidence =
        new Evidence(blog.transaction.entities(), blog.transaction, blog.audit(), TestBlog.KEY);
    maud = blog.publish(said(THREAD, null, "Maud", MAUD, "J’ai lu le billet deux fois."));
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private static Submission said(
      ThreadId thread, Long replyTo, String name, CommenterId who, String text) {
    return new Submission(thread, replyTo, name, text, "x@example.org", "192.0.2.7", who);
  }

  private long renaud(String name, Long replyTo, String text) throws SubmissionRefused {
    return blog.submit(said(THREAD, replyTo, name, RENAUD, text));
  }

  private Selection select(long comment, boolean byIdentity, String to) {
    return evidence.select(
        new Wanted(comment, byIdentity, to),
        threads -> threads.stream().filter(HERS::equals).collect(Collectors.toSet()));
  }

  private List<EvidenceComment> read(Selection selection) {
    List<EvidenceComment> all = new ArrayList<>();
    evidence.read(selection.found(), all::add);
    return all;
  }

  @Test
  void whatOneBrowserSentToAPersonIsFoundUnderWhateverNameAndWhateverBecameOfIt() throws Exception {
    long answer = renaud("Renaud", maud, "Deux fois, pauvre idiot de lectrice ?");
    long named = renaud("R.", null, "Maud, réponds-moi quand je te parle.");
    long spoken = renaud("Autre", null, "Une voix comme celle de Maud fatigue.");
    renaud("Renaud", null, "Le billet est long.");
    blog.submit(said(THREAD, maud, "Paul", CommenterId.random(), "Bien dit, Maud."));
    long under = blog.submit(said(HERS, null, "Renaud", RENAUD, "Encore ce blog."));
    blog.queue().decide(new Decision(answer, 0, Verdict.REJECT, "Une insulte.", "Odile", 3L));
    blog.queue().decide(new Decision(named, 0, Verdict.SPAM, null, "Odile"));

    Selection found = select(answer, true, "maud");
    assertThat(found.more()).isFalse();
    assertThat(found.unread()).isFalse();
    assertThat(found.found())
        .containsExactly(
            new Selection.Found(answer, ANSWERS),
            new Selection.Found(named, NAMES),
            new Selection.Found(spoken, NAMES),
            new Selection.Found(under, UNDER_POST));
    assertThat(read(found))
        .extracting(EvidenceComment::status)
        .containsExactly(Status.REJECTED, Status.SPAM, Status.HELD, Status.HELD);
  }

  @Test
  void byNameOnlyWhatStandsUnderThePseudonymIsFoundWhoeverSentIt() throws Exception {
    long first = renaud("Renaud", maud, "Première réponse.");
    renaud("R.", maud, "Deuxième réponse.");
    long namesake =
        blog.submit(said(THREAD, maud, "Renaud", CommenterId.random(), "Je suis un autre."));
    assertThat(select(first, false, "Maud").found())
        .extracting(Selection.Found::id)
        .containsExactly(first, namesake);
    assertThat(select(first, true, "Maud").found())
        .hasSize(2)
        .extracting(Selection.Found::id)
        .doesNotContain(namesake);
  }

  @Test
  void aCommentWithoutIdentityIsOfWhoeverHasItsNameAsPeopleRecogniseIt() throws Exception {
    long one = renaud("Rénaud B.", maud, "Sans identité.");
    long other = renaud("renaud b.", maud, "Sans identité non plus.");
    blog.sql(
        "update comments set commenter = null, name_key = '"
            + PersonName.key("renaud b.")
            + "' where id in ("
            + one
            + ", "
            + other
            + ")");
    assertThat(evidence.sender(one).orElseThrow().identified()).isFalse();
    assertThat(select(one, true, "Maud").found())
        .extracting(Selection.Found::id)
        .containsExactly(one, other);
  }

  @Test
  void aCommentBringsItsDecisionItsFlagsWhatItAnsweredAndItsSealedSteps() throws Exception {
    long id = renaud("Renaud", maud, "Pauvre idiot de lectrice.");
    blog.queue().decide(new Decision(id, 0, Verdict.REJECT, "Une insulte.", "Odile", 3L));
    EvidenceComment one = read(select(id, true, "Maud")).get(0);
    assertThat(one.answeredId()).isEqualTo(maud);
    assertThat(one.answered().text()).isEqualTo("J’ai lu le billet deux fois.");
    assertThat(one.reason()).isEqualTo("Une insulte.");
    assertThat(one.rule().french()).startsWith("Ni insulte");
    assertThat(one.flags()).hasSize(1);
    assertThat(one.flags().get(0).rule()).isEqualTo("idiot-word");
    assertThat(one.steps())
        .extracting(step -> step.entry().action())
        .containsExactly(Action.SUBMITTED, Action.SCREENED, Action.REJECTED);
    SealedEntry last = one.steps().get(2);
    AuditEntry entry = last.entry();
    assertThat(last.seal())
        .isEqualTo(
            KEY.mac(
                "audit-chain",
                last.position().toString(),
                last.previousSeal(),
                Long.toString(entry.id()),
                Long.toString(Micros.of(entry.at())),
                entry.actor(),
                entry.action().name(),
                Long.toString(id),
                entry.detail()));
  }

  @Test
  void aCommentSaysWhetherItIsAsItWasSealedWhenItCame() throws Exception {
    long kept = renaud("Renaud", maud, "Première.");
    long changed = renaud("Renaud", maud, "Deuxième.");
    long older = renaud("Renaud", maud, "Troisième.");
    blog.sql("update comments set body = 'Rien de grave.' where id = " + changed);
    blog.sql(
        "update audit_entry set detail = null where action = 'SUBMITTED' and comment_id = "
            + older);
    assertThat(read(select(kept, true, "Maud")))
        .extracting(EvidenceComment::id, EvidenceComment::seal)
        .containsExactly(
            tuple(kept, CommentContent.Seal.FITS),
            tuple(changed, CommentContent.Seal.BROKEN),
            tuple(older, CommentContent.Seal.NONE));
  }

  @Test
  void aCommentersOtherNamesAndWhomTheyAnswerAreTold() throws Exception {
    long id = renaud("Renaud", maud, "Une.");
    renaud("R.", maud, "Deux.");
    renaud("R.", null, "Trois.");
    assertThat(evidence.sender(id))
        .contains(
            new Sender(id, "Renaud", true, List.of("R."), List.of(new Sender.Person("Maud", 2))));
    assertThat(evidence.sender(-1)).isEmpty();
    assertThat(select(-1, true, "Maud").found()).isEmpty();
    assertThatThrownBy(() -> new Wanted(id, true, "  "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thatAFileWasGivenIsInTheTrailWithoutTheIdentity() throws Exception {
    long id = renaud("Renaud", maud, "Une.");
    Sums sums = new Sums("ab12", "cd34", "ef56");
    evidence.given(new Wanted(id, true, "Maud"), 1, sums, "Odile");
    evidence.given(new Wanted(id, false, "Maud"), 1, sums, "Odile");
    List<AuditEntry> given =
        blog.audit().page(new AuditFilter(null, Action.EVIDENCE_GIVEN, id), null, 10).entries();
    assertThat(given).extracting(AuditEntry::actor).containsOnly("Odile");
    AuditDetail detail = AuditDetail.of(given.get(1).detail());
    assertThat(detail.words()).isEqualTo("Maud");
    assertThat(detail.figures())
        .containsEntry("comments", "1")
        .containsEntry("sha256", "ab12")
        .containsEntry("sha256-pdf", "cd34")
        .containsEntry("sha256-json", "ef56")
        .containsKey("commenter");
    assertThat(given.get(1).detail()).doesNotContain(RENAUD.value());
    assertThat(AuditDetail.of(given.get(0).detail()).figures().get("commenter"))
        .isNotEqualTo(detail.figures().get("commenter"));
    assertThat(blog.audit().verify(null).well()).isTrue();
  }

  @Test
  void ofMoreThanAFileHoldsTheNewestAreFound() throws Exception {
    long id = renaud("Renaud", maud, "La toute dernière.");
    blog.sql(copies(id, 2_050));
    Selection found = select(id, true, "Maud");
    assertThat(found.more()).isTrue();
    assertThat(found.found()).hasSize(2_000).contains(new Selection.Found(id, ANSWERS));
    assertThat(read(found)).hasSize(2_000);
    int reads = blog.reads(() -> read(new Selection(found.found().subList(0, 100), false, false)));
    assertThat(reads).isEqualTo(3);
  }

  /** Copies of a comment, each older than the one before. */
  private String copies(long id, int count) throws SQLException {
    String columns =
        "version, thread_id, reply_to, pseudonym, body, status, screened, screen_failures,"
            + " severity, score, fold_key, commenter, folded";
    String rows =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> "(" + (1_000_000 + i) + ", " + i + ")")
            .collect(Collectors.joining(", "));
    return "insert into comments (id, submitted_at, "
        + columns
        + ") select n.id, c.submitted_at - n.i * 1000, c."
        + columns.replace(", ", ", c.")
        + " from comments c, (values "
        + rows
        + ") n (id, i) where c.id = "
        + id;
  }

  @Test
  void someoneNamedLikeAWordIsNotMeantByIt() throws Exception {
    long id = renaud("Renaud", maud, "Une.");
    renaud("Renaud", null, "Une pomme par jour.");
    long meant = renaud("Renaud", null, "Et toi, Pomme, tu te tais ?");
    assertThat(select(id, true, "Pomme").found())
        .containsExactly(new Selection.Found(meant, NAMES));
  }
}

package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.pattern.PatternId;

class ConversationInTheQueueTest {

  private static final ThreadId OTHER = new ThreadId("post-2");

  private final TestBlog blog = new TestBlog();
  private final Map<String, CommenterId> cookies = new HashMap<>();
  private final Set<String> cookieless = new HashSet<>();
  private final Map<Long, String> receipts = new HashMap<>();

  @BeforeEach
  void openTheThreads() {
    blog.comments().openThread(THREAD);
    blog.comments().openThread(OTHER);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void whoeverGoesOnAfterAStopIsFlaggedUnderAnotherPostToo() throws Exception {
    toldToStop();
    blog.clock.advance(Duration.ofDays(2));
    long again = says(OTHER, null, "Serge", "Lou, et vos poireaux ?");

    QueueItem item = item(again);
    assertThat(item.screened()).isTrue();
    assertThat(item.severity()).isEqualTo(3);
    QueueFlag flag = item.flags().get(0);
    assertThat(item.flags()).hasSize(1);
    assertThat(flag.rule()).isEqualTo("conversation.persistence");
    assertThat(flag.start()).isZero();
    assertThat(flag.end()).isZero();
    assertThat(flag.sentence(Locale.ENGLISH))
        .contains("Lou asked Serge to stop 2 days ago. This is the first message since.");
    assertThat(flag.sentence(Locale.CANADA_FRENCH))
        .contains(
            "Lou a demandé à Serge d’arrêter il y a 2 jours. C’est le premier message depuis.");
    assertThat(blog.audit().of(again))
        .last()
        .satisfies(
            entry ->
                assertThat(AuditDetail.of(entry.detail()).figures())
                    .containsEntry("PERSISTENCE", "1")
                    .containsEntry(AuditDetail.SEVERITY, "3"));
    QueueFilter filter = new QueueFilter(PatternId.PERSISTENCE, null, null, null, null, null);
    assertThat(blog.queue().waiting(filter, null, 9).items())
        .extracting(QueueItem::id)
        .containsExactly(again);
  }

  @Test
  void spamWasNeverSaid() throws Exception {
    long stop = toldToStop();
    blog.queue().decide(new Decision(stop, 0, Verdict.SPAM, null, "Odile"));
    assertThat(item(says(OTHER, null, "Serge", "Lou, et vos poireaux ?")).flags()).isEmpty();
  }

  @Test
  void aRejectedStopIsAStop() throws Exception {
    long stop = toldToStop();
    blog.queue().decide(new Decision(stop, 0, Verdict.REJECT, "Hors sujet.", "Odile"));
    assertThat(patterns(says(OTHER, null, "Serge", "Lou, et vos poireaux ?")))
        .containsExactly(PatternId.PERSISTENCE);
  }

  @Test
  void namingSomebodyWhoWantsNoAnswersRaisesPersistence() throws Exception {
    long first = says(THREAD, null, "Lou", "J'ai planté trois rangs de poireaux.");
    blog.approve(first);
    blog.boundaries().refuseEveryone(receipts.get(first));

    long naming = says(THREAD, null, "Zoé", "@Lou, ce sont de beaux rangs.");
    assertThat(patterns(naming)).containsExactly(PatternId.PERSISTENCE);
    assertThat(item(naming).flags().get(0).sentence(Locale.ENGLISH))
        .contains("Lou asked not to be answered. This is the first message from Zoé since.");
    assertThat(patterns(says(THREAD, null, "Zoé", "Les miens ont gelé."))).isEmpty();
  }

  @Test
  void aBoundaryTowardsOnePersonHoldsForTheirNameInAnotherBrowserAndForNobodyElse()
      throws Exception {
    long first = says(THREAD, null, "Lou", "J'ai planté trois rangs de poireaux.");
    long serge = says(THREAD, null, "Serge", "Les miens sont plus beaux.");
    blog.approve(first);
    blog.approve(serge);
    blog.boundaries().refuse(receipts.get(first), serge);

    assertThat(patterns(says(THREAD, null, "Zoé", "@Lou, de beaux rangs."))).isEmpty();
    assertThat(patterns(says(THREAD, null, "Serge", "@Lou, de beaux rangs.")))
        .containsExactly(PatternId.PERSISTENCE);
    cookies.put("Serge", CommenterId.random());
    assertThat(patterns(says(THREAD, null, "Serge", "@Lou, de très beaux rangs.")))
        .containsExactly(PatternId.PERSISTENCE);
  }

  @Test
  void messagesUnderSeveralPostsAreCountedTogether() throws Exception {
    long last = 0;
    for (int i = 0; i < 5; i++) {
      ThreadId thread = i % 2 == 0 ? THREAD : OTHER;
      long hers = says(thread, null, "Maud", "Bonjour à tous, numéro " + i);
      assertThat(last == 0 || patterns(last).isEmpty()).isTrue();
      last = says(thread, hers, "Romain", "Bonjour ! Vous allez bien, numéro " + i);
    }
    assertThat(patterns(last)).containsExactly(PatternId.FLOODING);
    assertThat(item(last).flags().get(0).sentence(Locale.ENGLISH).orElseThrow())
        .contains("5 messages to Maud")
        .contains("under 2 posts");
  }

  @Test
  void ofEqualMessagesTheOneThatFloodsStandsInTheQueue() throws Exception {
    List<Long> copies = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      long hers = says(i % 2 == 0 ? THREAD : OTHER, null, "Maud", "Bonjour, numéro " + i);
      copies.add(says(i % 2 == 0 ? THREAD : OTHER, hers, "Romain", "Vous allez bien ?"));
    }
    assertThat(patterns(copies.get(0))).isEmpty();
    assertThat(patterns(copies.get(4))).containsExactly(PatternId.FLOODING);

    QueueFilter filter = new QueueFilter(PatternId.FLOODING, null, null, null, null, null);
    assertThat(blog.queue().waiting(filter, null, 9).items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.id()).isEqualTo(copies.get(4));
              assertThat(item.severity()).isPositive();
              assertThat(item.identical()).isEqualTo(4);
            });
    assertThat(blog.queue().waiting(null, 9).items())
        .extracting(QueueItem::id)
        .contains(copies.get(4))
        .doesNotContainAnyElementsOf(copies.subList(0, 4));

    // An innocent copy that comes later does not take its place, and one that is decided yields it.
    long other = says(OTHER, null, "Paul", "Vous allez bien ?");
    assertThat(heads()).contains(copies.get(4)).doesNotContain(other);
    blog.approve(copies.get(4));
    assertThat(heads()).contains(copies.get(0)).doesNotContain(other, copies.get(1));
    blog.takingBack().takeBack(copies.get(4), 1, "Odile");
    assertThat(heads()).contains(copies.get(4)).doesNotContain(copies.get(0));
  }

  @Test
  void aHeadThatIsScreenedAnewAndFoundHarmlessStepsDown() throws Exception {
    List<Long> copies = new ArrayList<>();
    for (String who : List.of("Ana", "Bob", "Cléo")) {
      copies.add(says(THREAD, null, who, "Rien à signaler."));
    }
    blog.sql("update comments set severity = 4, folded = false where id = " + copies.get(0));
    blog.sql("update comments set severity = 3 where id = " + copies.get(2));
    blog.sql("update comments set screened = false where id = " + copies.get(0));
    assertThat(blog.comments().screenWaiting(9)).isEqualTo(1);
    assertThat(heads()).containsExactly(copies.get(2));
  }

  @Test
  void manyAgainstOneAreAPileOn() throws Exception {
    long hers = says(THREAD, null, "Sylvie", "Je me gare là tous les jours.");
    says(THREAD, hers, "Ana", "Quelle honte.");
    says(THREAD, hers, "Bob", "Toujours les mêmes qui se plaignent.");
    says(THREAD, hers, "Cléo", "C'est à cause de gens comme vous.");
    long fourth = says(THREAD, hers, "Dan", "Ridicule, franchement.");
    assertThat(patterns(fourth)).containsExactly(PatternId.PILE_ON);
    assertThat(patterns(hers)).isEmpty();
  }

  @Test
  void twoRegularsWhoDebateAreNotFlagged() throws Exception {
    long last = says(THREAD, null, "Maud", "Mes tulipes sont sorties.");
    for (int i = 0; i < 8; i++) {
      last = says(THREAD, last, "Romain", "Les miennes ont gelé, cette année, " + i);
      assertThat(patterns(last)).isEmpty();
      last = says(THREAD, last, "Maud", "Paillez-les en novembre, ça aide, " + i);
      assertThat(patterns(last)).isEmpty();
    }
  }

  @Test
  void whoeverHasNoIdentityIsKnownByName() throws Exception {
    importOf("1", "Serge", null, "Ils sont trop serrés, ces poireaux.");
    long imported = Long.parseLong(blog.sql("select id from comments").get(0));
    says(THREAD, imported, "Lou", "Merci de ne plus m'écrire.");
    importOf("2", "SERGE", null, "Lou, du fumier !");
    blog.sql("update comments set origin = null, screened = false where external_id = '2'");
    blog.clock.advance(Duration.ofDays(1));
    assertThat(blog.comments().screenWaiting(9)).isEqualTo(1);
    long second =
        Long.parseLong(blog.sql("select id from comments where external_id = '2'").get(0));
    assertThat(patterns(second)).containsExactly(PatternId.PERSISTENCE);
  }

  @Test
  void withoutACookieANameIsOnePerson() throws Exception {
    cookieless.addAll(Set.of("Serge", "SERGE", "Lou"));
    long hers = says(THREAD, null, "Lou", "J'ai planté trois rangs de poireaux.");
    long his = says(THREAD, hers, "Serge", "Ils sont trop serrés.");
    says(THREAD, his, "Lou", "Laissez-moi tranquille.");
    assertThat(patterns(says(OTHER, null, "SERGE", "Lou, et vos poireaux ?")))
        .containsExactly(PatternId.PERSISTENCE);
    assertThat(patterns(says(THREAD, hers, "Serge", "Trop serrés, je maintiens.")))
        .containsExactly(PatternId.PERSISTENCE);
    assertThat(patterns(says(THREAD, his, "Serge", "Vous pourriez répondre.")))
        .contains(PatternId.PERSISTENCE);
    assertThat(patterns(says(THREAD, hers, "Zoé", "De beaux rangs."))).isEmpty();
  }

  @Test
  void withoutACookieMessagesOfOneNameAreCountedTogether() throws Exception {
    cookieless.add("Romain");
    long hers = says(THREAD, null, "Maud", "Mes tulipes sont sorties.");
    for (int i = 0; i < 4; i++) {
      assertThat(patterns(says(THREAD, hers, "Romain", "De quelle couleur, numéro " + i)))
          .isEmpty();
    }
    assertThat(patterns(says(THREAD, hers, "Romain", "De quelle couleur, au juste ?")))
        .containsExactly(PatternId.FLOODING);
  }

  @Test
  void theFirstCommentOfABrowserIsOfWhoeverGoesOnWithItsCookie() throws Exception {
    cookieless.addAll(Set.of("Serge", "Lou"));
    long hers = says(THREAD, null, "Lou", "J'ai planté trois rangs de poireaux.");
    long his = says(THREAD, hers, "Serge", "Ils sont trop serrés.");
    cookieless.clear();
    cookies.put("Lou", cookieOf(hers));
    cookies.put("Serge", cookieOf(his));
    says(THREAD, his, "Lou", "Laissez-moi tranquille.");
    assertThat(patterns(says(THREAD, hers, "Serge", "Trente centimètres.")))
        .containsExactly(PatternId.PERSISTENCE);
  }

  @Test
  void twoPeopleOfOneNameAreTwoWhenBothHaveACookie() throws Exception {
    long stop = toldToStop();
    cookies.put("Serge", CommenterId.random());
    assertThat(patterns(says(OTHER, null, "Serge", "Lou, et vos poireaux ?"))).isEmpty();

    // As a browser does it: the cookie comes with the first comment.
    cookieless.add("Serge");
    long first = says(OTHER, null, "Serge", "Lou, les poireaux aiment le fumier.");
    assertThat(patterns(first)).isEmpty();
    cookieless.clear();
    cookies.put("Serge", cookieOf(first));
    assertThat(patterns(says(THREAD, stop, "Serge", "Je ne suis pas l'autre."))).isEmpty();
  }

  private CommenterId cookieOf(long comment) {
    return blog.boundaries().commenter(receipts.get(comment)).orElseThrow();
  }

  @Test
  void aBoundaryIsHeardUnderAPostWhereTheyNeverMetAndByTheNameAlone() throws Exception {
    long hers = says(THREAD, null, "Lou", "J'ai planté trois rangs de poireaux.");
    long serge = says(THREAD, null, "Serge", "Les miens sont plus beaux.");
    blog.approve(hers);
    blog.approve(serge);
    blog.boundaries().refuse(receipts.get(hers), serge);
    for (String text : List.of("@Lou, répondez-moi !", "Demandez à Lou pourquoi elle se tait")) {
      assertThat(patterns(says(OTHER, null, "Serge", text))).containsExactly(PatternId.PERSISTENCE);
      assertThat(patterns(says(OTHER, null, "Zoé", text + " Oui."))).isEmpty();
    }
    cookies.put("Serge", CommenterId.random());
    assertThat(patterns(says(OTHER, null, "Serge", "Et Lou, toujours muette ?")))
        .containsExactly(PatternId.PERSISTENCE);
    long until = blog.clock.instant().toEpochMilli() * 1000;
    blog.sql("update boundary set set_at = " + (until + 3_600_000_000L));
    assertThat(patterns(says(OTHER, null, "Serge", "Lou aime les poireaux."))).isEmpty();
  }

  @Test
  void aBoundaryTowardsEverybodyIsHeardUnderItsPostHoweverMuchWasSaidSince() throws Exception {
    cookieless.add("Lou");
    long hers = says(THREAD, null, "Lou", "J'ai planté trois rangs de poireaux.");
    blog.approve(hers);
    blog.boundaries().refuseEveryone(receipts.get(hers));
    for (int i = 0; i < 61; i++) {
      says(THREAD, null, "Lecteur " + (char) ('A' + i), "Les miens sont sortis aussi, " + i);
    }
    assertThat(patterns(says(THREAD, null, "Zoé", "@Lou, de beaux rangs.")))
        .containsExactly(PatternId.PERSISTENCE);
    assertThat(patterns(says(THREAD, null, "Théo", "Je ferai comme Lou."))).isEmpty();
    assertThat(patterns(says(OTHER, null, "Zoé", "@Lou, ou une autre."))).isEmpty();
    cookieless.clear();
    cookies.put("Lou", cookieOf(hers));
    assertThat(patterns(says(THREAD, null, "Lou", "Moi, Lou, je sème en mars."))).isEmpty();
  }

  @Test
  void aConversationThatFailsLeavesWhatTheWordsShow() throws Exception {
    Logger logger = Logger.getLogger(ScreeningStep.class.getName());
    List<String> logged = new ArrayList<>();
    Handler handler = new Lines(logged);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      toldToStop();
      blog.sql("alter table boundary rename to boundary_away");
      long id = says(OTHER, null, "Serge", "Lou, tu es idiot ou quoi ?");
      blog.sql("alter table boundary_away rename to boundary");

      assertThat(item(id).screened()).isTrue();
      assertThat(item(id).severity()).isEqualTo(2);
      assertThat(patterns(id)).containsExactly(PatternId.INSULT);
      assertThat(blog.audit().of(id))
          .extracting(AuditEntry::action)
          .containsExactly(Action.SUBMITTED, Action.SCREENED);
      assertThat(logged)
          // Tests beside this one have screenings that fail, and say so to the same log.
          .filteredOn(line -> line.contains("screened without"))
          .hasSize(1)
          .allSatisfy(
              line ->
                  assertThat(line).contains("without its conversation").doesNotContain("idiot"));
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
  }

  @Test
  void itTakesAtMostThreeMoreQueries() throws Exception {
    toldToStop();
    says(OTHER, null, "Lou", "Et les carottes ?");
    long again = says(OTHER, null, "Serge", "Lou, et vos poireaux ?");
    String unread = "update comments set screened = false, origin = %s where id = " + again;

    blog.sql(unread.formatted("'elsewhere'"));
    int without = blog.reads(() -> blog.comments().screenWaiting(1));
    assertThat(patterns(again)).hasSize(1);
    blog.sql(unread.formatted("null"));
    int with = blog.reads(() -> blog.comments().screenWaiting(1));
    assertThat(patterns(again)).hasSize(2);

    assertThat(without).isPositive();
    assertThat(with - without).isBetween(1, 3);
  }

  private long toldToStop() throws Exception {
    long first = says(THREAD, null, "Lou", "J'ai planté trois rangs de poireaux.");
    long serge = says(THREAD, first, "Serge", "Ils sont trop serrés.");
    return says(THREAD, serge, "Lou", "Laissez-moi tranquille.");
  }

  private long says(ThreadId thread, Long parent, String who, String text) throws Exception {
    CommenterId cookie =
        cookieless.contains(who)
            ? null
            : cookies.computeIfAbsent(who, none -> CommenterId.random());
    blog.clock.advance(Duration.ofMinutes(3));
    if (parent != null) {
      blog.approve(parent); // Nobody can answer what is not published.
    }
    Comments comments = blog.comments();
    Receipt receipt =
        comments.submit(new Submission(thread, parent, who, text, null, "192.0.2.1", cookie));
    long id = comments.byReceipt(receipt.token()).orElseThrow().id();
    receipts.put(id, receipt.token());
    return id;
  }

  private void importOf(String externalId, String who, String parent, String text) {
    blog.clock.advance(Duration.ofMinutes(3));
    blog.comments()
        .importDecided(
            THREAD,
            "elsewhere",
            List.of(
                new ImportedComment(
                    externalId, parent, who, null, text, blog.clock.instant(), Status.HELD)),
            "admin");
  }

  private List<Long> heads() throws SQLException {
    return blog.sql("select id from comments where status = 'HELD' and folded = false").stream()
        .map(Long::valueOf)
        .toList();
  }

  private QueueItem item(long id) {
    return blog.queue().item(id).orElseThrow();
  }

  private List<PatternId> patterns(long id) throws SQLException {
    return blog
        .sql("select pattern from finding where comment_id = " + id + " order by id")
        .stream()
        .map(PatternId::valueOf)
        .toList();
  }

  private static final class Lines extends Handler {
    private final List<String> lines;

    Lines(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        lines.add(new SimpleFormatter().formatMessage(entry));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

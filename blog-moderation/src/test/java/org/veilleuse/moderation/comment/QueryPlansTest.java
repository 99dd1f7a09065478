package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.veilleuse.moderation.commenter.Commenters;
import org.veilleuse.moderation.context.ThreadReading;
import org.veilleuse.moderation.evidence.Evidence;
import org.veilleuse.moderation.evidence.Wanted;
import org.veilleuse.moderation.figures.Figures;
import org.veilleuse.moderation.figures.Period;
import org.veilleuse.moderation.figures.Slots;
import org.veilleuse.moderation.notice.Digests;
import org.veilleuse.moderation.report.ReportDesk;
import org.veilleuse.moderation.report.ReportView;
import org.veilleuse.moderation.shield.AuthorsComments;

/**
 * How many rows H2 reads for what the desk shows. With a plan that reads all comments a page still
 * shows the right thing, and takes seconds on a large blog.
 */
class QueryPlansTest {

  private static final String URL =
      "jdbc:h2:mem:plans;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;OPTIMIZE_REUSE_RESULTS=FALSE"
          + ";DB_CLOSE_DELAY=-1";
  private static final int COMMENTS = 6000;
  private static final int WAITING = 2000;

  /** Counts go as far as 1,001; whatever is read needlessly is more than 1,300 here. */
  private static final int MOST = 1200;

  private static final long HOUR = Duration.ofHours(1).toNanos() / 1000;
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  private static final ThreadId POST = new ThreadId("post-1");
  private static final ThreadId OTHER = new ThreadId("post-4");

  private record Asked(String sql, List<?> values) {}

  private interface Page {
    void read();
  }

  private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();
  private static TestBlog blog;
  private static long last;

  @BeforeAll
  static void fill() throws SQLException {
    assumeTrue(System.getProperty("comment.test.url") == null, "only H2 tells what it reads");
    blog = new TestBlog(URL, true);
    try (Connection connection = DriverManager.getConnection(URL, "sa", "");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int i = 1; i <= 40; i++) {
        statement.execute("insert into comment_thread values ('post-" + i + "', true)");
      }
      long told = Micros.of(blog.clock.instant()) - 8 * HOUR;
      statement.execute(
          "insert into notice_choice (account, sealed_address, nonce, asked_at, confirmed_at,"
              + " rhythm, at_hour, language, told_until) values ('malik', '', 'nonce', 0, 0,"
              + " 'AFTER_1', 0, 'fr', "
              + told
              + ")");
      try (LoadRows rows = new LoadRows(connection, TestBlog.KEY)) {
        for (int i = 0; i < COMMENTS; i++) {
          add(rows, i);
        }
        rows.finish();
      }
      statement.execute("analyze");
    }
    blog.transactions
        .read(() -> blog.transaction.entities().unwrap(ServerSession.class))
        .getEventManager()
        .addListener(
            new SessionEventAdapter() {
              @Override
              public void preExecuteCall(SessionEvent event) {
                DatabaseCall call = (DatabaseCall) event.getCall();
                ASKED.add(new Asked(call.getSQLString(), List.copyOf(call.getParameters())));
              }
            });
  }

  /** One an hour, half under one post, a third without an identity, which were all rejected. */
  private static void add(LoadRows rows, int i) throws SQLException {
    long at = Micros.of(blog.clock.instant()) - (COMMENTS - i) * HOUR;
    String text = "Le chat " + i + " dort.";
    LoadRows.Decided decided = null;
    if (i < COMMENTS - WAITING) {
      Status status = i % 3 == 2 ? Status.PUBLISHED : Status.REJECTED;
      decided = new LoadRows.Decided(status, "malik", at + HOUR / 2);
    }
    String post = "post-" + (i % 2 == 0 ? 1 : i % 40 + 1);
    Long answered = i % 5 < 2 ? null : (long) (i - i % 5 + 1);
    String name = "Personne " + i % 50;
    long id =
        rows.comment(
            new LoadRows.Sent(post, answered, name, text, at, text, false, i % 3 != 0),
            new LoadedText(text, "fr", TestBlog.insultsAreFlagged(text)),
            decided);
    if (decided != null) {
      rows.decision(id, decided);
    }
    if (i % 6 == 0) {
      last = id;
    }
  }

  @AfterAll
  static void close() {
    if (blog != null) {
      blog.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> whatIsShownIsReadAndNotWhatIsThere() {
    EntityManager entities = blog.transaction.entities();
    UserTransaction transaction = blog.transaction;
    List<Long> some = List.of(last, last - 1, last - 2, last - 3);
    Figures figures = new Figures(entities);
    LocalDate today = LocalDate.ofInstant(blog.clock.instant(), ZoneOffset.UTC);
    Slots week = Slots.daily(Period.until(today, 7, ZoneOffset.UTC));
    ThreadReading threads = new ThreadReading(entities, transaction);
    Evidence evidence = new Evidence(entities, transaction, blog.audit(), TestBlog.KEY);
    Digests digests = new Digests(entities, transaction, blog.clock, TestBlog.KEY, blog.queue());
    ReportDesk reports = new ReportDesk(entities, transaction, blog.clock);
    AuthorsComments authors = new AuthorsComments(entities, blog.work());
    Commenters people =
        new Commenters(entities, blog.work(), blog.clock, blog.trust(new TrustRule(true, 3)));
    Instant hourAgo = blog.clock.instant().minus(Duration.ofHours(1));
    return Stream.of(
        test("the queue", () -> blog.queue().waiting(null, 20)),
        test(
            "what changes in the queue",
            () -> blog.watch().of(QueueFilter.ALL, some, List.of(last - 5, 7L), hourAgo)),
        test("who wrote what is on the cards", () -> blog.histories().of(some)),
        test("measures on the cards", () -> blog.measures().cards(some)),
        test("notes on the cards", () -> blog.notes().onCommentersOf(some)),
        test("decisions on similar comments", () -> precedents()),
        test("the thread around a comment", () -> threads.around(last, 10, 10)),
        test("the conversation around a comment", () -> inTransaction(() -> conversation())),
        test("a commenter", () -> people.of(last)),
        test("a commenter without a cookie", () -> people.of(last - 3)),
        test("a commenter’s comments", () -> people.comments(last, null, 20)),
        test("whether a pause is due", () -> blog.care().pauseIsDue("malik")),
        test("recent decisions", () -> blog.decided().latest(null, 20)),
        test("the trail of an action", () -> trail(new AuditFilter(null, Action.REJECTED, null))),
        test("the trail of a person", () -> trail(new AuditFilter("malik", null, null))),
        test("reported comments", () -> reports.page(ReportView.FEW, null, 20)),
        test("reported people", () -> reports.people()),
        test("figures", () -> inTransaction(() -> all(figures, week))),
        test("evidence", () -> evidence.select(new Wanted(last, false, "Odile"), x -> Set.of())),
        test("a digest", () -> digests.write(Set.of("malik"), ZoneOffset.UTC)),
        test("an author’s comments", () -> authors.published(Set.of(POST, OTHER), null, 20)),
        test("a submission and its decision", QueryPlansTest::decide));
  }

  private static void precedents() {
    new Precedents(blog.transaction.entities(), blog.transaction)
        .of(blog.queue().waiting(null, 20).items());
  }

  private static void conversation() {
    EntityManager entities = blog.transaction.entities();
    new ConversationStep(entities).before(entities.find(Comment.class, last));
  }

  private static void decide() {
    try {
      long id = blog.submit(TestBlog.from("Personne 3", "Le chat est rentré."));
      blog.queue().decide(new Decision(id, 0, Verdict.REJECT, "Non.", "malik"));
      blog.takingBack().takeBack(id, 1, "malik");
    } catch (SubmissionRefused e) {
      throw new AssertionError(e);
    }
  }

  private static void trail(AuditFilter filter) {
    blog.audit().page(filter, null, 20);
  }

  private static void all(Figures figures, Slots slots) {
    figures.decisions(slots);
    figures.outcomes(slots);
    figures.patterns(slots);
    figures.rules(slots.period());
    figures.appeals(slots);
  }

  private static void inTransaction(Page page) {
    blog.transactions.run(page::read);
  }

  private static DynamicTest test(String name, Page page) {
    return DynamicTest.dynamicTest(name, () -> readsLittle(page));
  }

  private static void readsLittle(Page page) throws SQLException {
    ASKED.clear();
    page.read();
    List<Asked> asked = List.copyOf(ASKED);
    assertThat(asked).isNotEmpty();
    try (Connection connection = DriverManager.getConnection(URL, "sa", "")) {
      connection.setAutoCommit(false);
      for (Asked one : asked) {
        assertThat(mostRead(connection, one)).as(one.toString()).isLessThan(MOST);
      }
      connection.rollback();
    }
  }

  /** The most rows that a part of a query's plan looks at. */
  private static int mostRead(Connection connection, Asked asked) throws SQLException {
    if (!asked.sql().matches("(?is)\\(?select .*")) {
      return 0;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("explain analyze " + asked.sql())) {
      for (int i = 0; i < asked.values().size(); i++) {
        statement.setObject(i + 1, asked.values().get(i));
      }
      ResultSet plan = statement.executeQuery();
      plan.next();
      return SCANNED
          .matcher(plan.getString(1))
          .results()
          .mapToInt((MatchResult found) -> Integer.parseInt(found.group(1)))
          .max()
          .orElse(0);
    }
  }
}

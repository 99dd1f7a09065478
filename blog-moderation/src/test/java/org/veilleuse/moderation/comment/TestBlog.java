package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.flywaydb.core.Flyway;
import org.h2.mvstore.MVStore;
import org.veilleuse.moderation.commenter.Measures;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.screening.Flag;
import org.veilleuse.moderation.screening.Protection;
import org.veilleuse.moderation.screening.ScreeningResult;
import org.veilleuse.moderation.stance.Kind;

/**
 * Comments over a database of their own, without any container. With the system properties {@code
 * comment.test.url}, {@code .user} and {@code .password} the same tests run on another database,
 * whose tables they drop.
 */
public final class TestBlog implements AutoCloseable {

  public static final ThreadId THREAD = new ThreadId("post-1");
  public static final SiteKey KEY =
      new SiteKey("a key for tests, 32 bytes or more".getBytes(StandardCharsets.US_ASCII));

  // As the blog's own, see Settings of blog-web.
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=FALSE";

  // Held on to, or its level would be forgotten with it.
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  static {
    FLYWAY.setLevel(Level.SEVERE);
  }

  public final TestClock clock = new TestClock();
  final List<ThreadId> changed = new CopyOnWriteArrayList<>();
  final List<ClaimChanged> claimed = new CopyOnWriteArrayList<>();
  public final TestTransaction transaction;
  public final Transactions transactions;
  private final EntityManagerFactory factory;
  private final String url;
  private final String user;
  private final String password;

  public TestBlog() {
    this(
        System.getProperty(
            "comment.test.url",
            "jdbc:h2:mem:" + UUID.randomUUID() + H2_OPTIONS + ";DB_CLOSE_DELAY=-1"),
        true);
  }

  TestBlog(String url, boolean migrate) {
    this.url = url;
    boolean h2 = url.startsWith("jdbc:h2:");
    this.user = h2 ? "sa" : System.getProperty("comment.test.user");
    this.password = h2 ? "" : System.getProperty("comment.test.password");
    if (!migrate) {
      recover(url);
    } else {
      Flyway flyway =
          Flyway.configure()
              .dataSource(url, user, password)
              .locations("classpath:db/moderation")
              .cleanDisabled(false)
              .load();
      flyway.clean();
      flyway.migrate();
    }
    factory =
        Persistence.createEntityManagerFactory(
            "moderation-test",
            Map.of(
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.user", user,
                "jakarta.persistence.jdbc.password", password));
    transaction = new TestTransaction(factory);
    // In memory writers meet as they would from several processes; in a file they take turns.
    transactions =
        url.startsWith("jdbc:h2:file:")
            ? Transactions.takingTurns(transaction)
            : Transactions.atOnce(transaction);
    audit().begin();
  }

  // What CrashRecovery of blog-web does when the blog starts, and why, is said there.
  private static void recover(String url) {
    String file = url.substring("jdbc:h2:file:".length(), url.indexOf(';')) + ".mv.db";
    new MVStore.Builder().fileName(file).recoveryMode().autoCommitDisabled().open().close();
  }

  static String fileUrl(String path) {
    return "jdbc:h2:file:" + path + H2_OPTIONS + ";WRITE_DELAY=0";
  }

  public Comments comments() {
    return comments(TestBlog::insultsAreFlagged);
  }

  Comments comments(Function<String, ScreeningResult> screening) {
    return comments(screening, clock);
  }

  Comments comments(Function<String, ScreeningResult> screening, Clock otherClock) {
    return new Comments(
        transaction.entities(),
        transactions,
        screening,
        TestBlog::insultsAreFlagged,
        otherClock,
        KEY,
        change -> changed.add(change.thread()));
  }

  public ReviewQueue queue() {
    return new ReviewQueue(
        transaction.entities(), transactions, clock, KEY, change -> changed.add(change.thread()));
  }

  Boundaries boundaries() {
    return new Boundaries(
        transaction.entities(), transactions, clock, KEY, change -> changed.add(change.thread()));
  }

  public Appeals appeals() {
    return new Appeals(
        transaction.entities(), transactions, clock, KEY, change -> changed.add(change.thread()));
  }

  SiteRules siteRules() {
    return new SiteRules(transaction.entities(), transactions, clock, KEY);
  }

  public AuditTrail audit() {
    return new AuditTrail(transaction.entities(), transactions, clock, KEY);
  }

  public TakingBack takingBack() {
    return new TakingBack(
        transaction.entities(), transactions, clock, KEY, change -> changed.add(change.thread()));
  }

  Claims claims() {
    return new Claims(transaction.entities(), transactions, clock, claimed::add);
  }

  QueueWatch watch() {
    return new QueueWatch(transaction.entities(), transactions, clock);
  }

  public HeldComments held() {
    return new HeldComments(transaction.entities(), transactions, clock, KEY);
  }

  public SecondLooks looks() {
    return new SecondLooks(transaction.entities(), transactions, clock, KEY);
  }

  Notes notes() {
    return new Notes(transaction.entities(), transactions, clock, KEY);
  }

  DecidedComments decided() {
    return new DecidedComments(transaction.entities(), transactions);
  }

  ModeratorCare care() {
    return new ModeratorCare(transaction.entities(), transactions, clock);
  }

  CommenterHistories histories() {
    return new CommenterHistories(transaction.entities(), transactions);
  }

  AuditedWork work() {
    return new AuditedWork(transaction.entities(), transactions, clock, KEY);
  }

  Measures measures() {
    return new Measures(transaction.entities(), work(), clock);
  }

  Trust trust(TrustRule rule) {
    return new Trust(
        transaction.entities(),
        transactions,
        clock,
        KEY,
        rule,
        change -> changed.add(change.thread()));
  }

  Rescreening rescreening() {
    return rescreening(TestBlog::insultsAreFlagged);
  }

  Rescreening rescreening(Function<String, ScreeningResult> screening) {
    return new Rescreening(
        transaction.entities(), transactions, screening, TestBlog::insultsAreFlagged, clock, KEY);
  }

  /** Flags "idiot" as an insult of severity 2 and "danger" as a threat of severity 3. */
  static ScreeningResult insultsAreFlagged(String text) {
    int threat = text.indexOf("danger");
    int insult = text.indexOf("idiot");
    if (threat >= 0) {
      Flag flag = new Flag(PatternId.THREAT, "danger-word", threat, threat + 6, 3, 0.9);
      return new ScreeningResult(0.9, true, 3, List.of(flag), List.of());
    }
    if (insult >= 0 && text.contains("«")) {
      Protection quoted =
          new Protection(Kind.QUOTED, PatternId.INSULT, "idiot-word", insult, insult + 5);
      return new ScreeningResult(0.1, false, 0, List.of(), List.of(quoted));
    }
    if (insult >= 0) {
      Flag flag = new Flag(PatternId.INSULT, "idiot-word", insult, insult + 5, 2, 0.7);
      return new ScreeningResult(0.7, true, 2, List.of(flag), List.of());
    }
    return new ScreeningResult(0, false, 0, List.of(), List.of());
  }

  public static Submission from(String pseudonym, String text) {
    return new Submission(THREAD, null, pseudonym, text, null, "192.0.2.1");
  }

  static Submission reply(long parent, String pseudonym, String text) {
    return new Submission(THREAD, parent, pseudonym, text, null, "192.0.2.1");
  }

  /** Submits, a second after whatever was before, and gives the comment's id. */
  public long submit(Submission submission) throws SubmissionRefused {
    clock.advance(Duration.ofSeconds(1));
    Comments comments = comments();
    return comments.byReceipt(comments.submit(submission).token()).orElseThrow().id();
  }

  DecisionOutcome approve(long id) {
    return queue().decide(new Decision(id, 0, Verdict.APPROVE, null, "Odile"));
  }

  /** Submits and approves. */
  long publish(Submission submission) throws SubmissionRefused {
    long id = submit(submission);
    approve(id);
    return id;
  }

  /** How many reading queries some work makes. */
  int reads(Runnable work) {
    return queries(work).size();
  }

  /** The reading queries that some work makes; "" for one that has no SQL of its own. */
  List<String> queries(Runnable work) {
    List<String> queries = new CopyOnWriteArrayList<>();
    SessionEventAdapter counter =
        new SessionEventAdapter() {
          @Override
          public void preExecuteQuery(SessionEvent event) {
            if (event.getQuery().isReadQuery()) {
              String sql = event.getQuery().getSQLString();
              queries.add(sql == null ? "" : sql);
            }
          }
        };
    var events = factory.unwrap(ServerSession.class).getEventManager();
    events.addListener(counter);
    try {
      work.run();
    } finally {
      events.removeListener(counter);
    }
    return queries;
  }

  /** What a query finds, a row a line, columns separated by a bar. */
  public List<String> sql(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      if (!statement.execute(query)) {
        return List.of();
      }
      List<String> rows = new CopyOnWriteArrayList<>();
      ResultSet result = statement.getResultSet();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.append(i == 1 ? "" : "|").append(result.getString(i));
        }
        rows.add(row.toString());
      }
      return rows;
    }
  }

  @Override
  public void close() {
    factory.close();
  }
}

package org.veilleuse.moderation.comment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Fills the database of a blog with comments, as they would be there had people written and
 * moderators decided them: threads of very different length, regulars and passers-by, replies,
 * copies, findings of the screening, receipts, and a sealed audit trail that verifies.
 *
 * <p>The blog must have been started once on this database, for its tables, and must not run now.
 * The same arguments make the same comments, but for times and receipts.
 */
final class LoadMaker {

  private static final int THREADS = 400;
  private static final Duration SPAN = Duration.ofDays(3 * 365);
  private static final List<String> MODERATORS = List.of("malik", "admin", "ines", "jo");

  private record Later(long at, long id, LoadRows.Decided decided) {}

  private final Random random = new Random(42);
  private final LoadRows rows;
  private final List<LoadedText> texts;
  private final List<String> threads;
  private final int count;
  private final int waiting;
  private final Map<String, Long> published = new HashMap<>();
  private final Map<String, Boolean> heads = new HashMap<>();
  private final PriorityQueue<Later> pending =
      new PriorityQueue<>((a, b) -> Long.compare(a.at(), b.at()));

  private LoadMaker(
      LoadRows rows, List<LoadedText> texts, List<String> threads, int count, int waiting) {
    this.rows = rows;
    this.texts = texts;
    this.threads = threads;
    this.count = count;
    this.waiting = waiting;
  }

  /** With the arguments: the data folder, comments, waiting; address, user, password or none. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 3) {
      System.err.println("LoadMaker DATA-FOLDER COMMENTS WAITING [JDBC-URL USER PASSWORD]");
      System.exit(2);
    }
    int count = Integer.parseInt(arguments[1]);
    int waiting = Integer.parseInt(arguments[2]);
    SiteKey key = new SiteKey(Files.readAllBytes(Path.of(arguments[0], "site.key")));
    List<LoadedText> texts = LoadedText.of(Path.of("src/test/corpus"));
    long start = System.nanoTime();
    try (LoadDatabase database = LoadDatabase.of(arguments)) {
      Connection connection = database.connection();
      LoadIndices indices = LoadIndices.dropped(connection);
      try (LoadRows rows = new LoadRows(connection, key)) {
        new LoadMaker(rows, texts, threads(connection), count, waiting).fill();
        rows.finish();
      }
      System.out.printf("rows after %d s%n", seconds(start));
      indices.restore();
      LoadDesk.fill(connection);
      database.finish();
    }
    System.out.printf("%d comments, %d waiting, in %d s%n", count, waiting, seconds(start));
  }

  private static long seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000;
  }

  /** Those of posts that are there, and as many as are missing of posts that are not. */
  private static List<String> threads(Connection connection) throws SQLException {
    List<String> threads = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      ResultSet found = statement.executeQuery("select id from comment_thread order by id");
      while (found.next()) {
        threads.add(found.getString(1));
      }
      for (int i = threads.size(); i < THREADS; i++) {
        String made = "post-" + (1_000_000_000 + i);
        statement.execute("insert into comment_thread values ('" + made + "', true)");
        threads.add(made);
      }
    }
    return threads;
  }

  private void fill() throws SQLException {
    Instant end = Instant.now();
    long begin = Micros.of(end.minus(SPAN));
    double step = (Micros.of(end) - begin) / (double) count;
    String copied = null;
    LoadedText text = null;
    for (int i = 0; i < count; i++) {
      long at = begin + (long) (step * (i + random.nextDouble()));
      decideUntil(at);
      // One in thirty is the text before, sent again.
      if (copied == null || random.nextInt(30) > 0) {
        text = texts.get(random.nextInt(texts.size()));
        copied = text.text() + "\n(" + Integer.toString(i, 36) + ")";
      }
      add(at, text, copied, i >= count - waiting);
    }
    decideUntil(Long.MAX_VALUE);
  }

  private void add(long at, LoadedText text, String body, boolean held) throws SQLException {
    String thread = threads.get(skewed(threads.size()));
    // A few write a lot, many once.
    int person = skewed(count / 3 + 1);
    Long parent = random.nextInt(5) < 2 ? published.get(thread) : null;
    String fold = CleanText.foldKey(body);
    boolean folded = held && heads.put(fold, true) != null;
    LoadRows.Decided decided = held ? null : decided(at, text.result().flagged());
    long id =
        rows.comment(
            new LoadRows.Sent(
                thread, parent, "Personne " + person, body, at, fold, folded, person % 10 < 7),
            text,
            decided);
    if (decided != null) {
      pending.add(new Later(decided.at(), id, decided));
      if (decided.status() == Status.PUBLISHED) {
        published.put(thread, id);
      }
    }
  }

  private int skewed(int size) {
    return (int) (size * Math.pow(random.nextDouble(), 3));
  }

  /** Half within three hours, a few after days; what is flagged is mostly rejected. */
  private LoadRows.Decided decided(long at, boolean flagged) {
    double hours = 3 * Math.exp(1.6 * random.nextGaussian());
    int dice = random.nextInt(100);
    Status status =
        dice < (flagged ? 18 : 94)
            ? Status.PUBLISHED
            : dice < (flagged ? 90 : 98) ? Status.REJECTED : Status.SPAM;
    long then = Math.min(at + (long) (hours * 3.6e9), Micros.of(Instant.now()));
    return new LoadRows.Decided(status, MODERATORS.get(skewed(MODERATORS.size())), then);
  }

  private void decideUntil(long at) throws SQLException {
    while (!pending.isEmpty() && pending.peek().at() <= at) {
      Later next = pending.poll();
      rows.decision(next.id(), next.decided());
    }
  }
}

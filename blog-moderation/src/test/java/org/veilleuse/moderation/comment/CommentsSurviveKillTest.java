package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that takes comments in, without warning, again and again. */
class CommentsSurviveKillTest {

  private static final int KILLS = Integer.getInteger("comment.test.kills", 10);

  @Test
  void noCommentWhoseReceiptWasGivenIsLostToAKill(@TempDir Path folder) throws Exception {
    long seed = Long.getLong("comment.test.seed", System.nanoTime());
    System.out.println("CommentsSurviveKillTest: -Dcomment.test.seed=" + seed);
    Random random = new Random(seed);
    String url = TestBlog.fileUrl(folder.resolve("comments").toString());
    try (TestBlog blog = new TestBlog(url, true)) {
      blog.comments().openThread(THREAD);
    }

    List<String> receipts = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      List<String> given = writeUntilKilled(url, kill, random.nextInt(400));
      assertThat(given).isNotEmpty();
      assertAllFound(url, given);
      receipts.addAll(given);
    }
    assertAllFound(url, receipts);
    assertWhatWasLeftUnscreenedCanBeScreened(url);
    System.out.println(
        "CommentsSurviveKillTest: " + KILLS + " kills, " + receipts.size() + " receipts, 0 lost");
  }

  static List<String> writeUntilKilled(String url, int run, int millisAfterFirst) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path").replace("\"", "") + File.pathSeparator,
                KilledWriter.class.getName(),
                url,
                Integer.toString(run))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    CountDownLatch first = new CountDownLatch(1);
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      Future<List<String>> lines =
          reader.submit((Callable<List<String>>) () -> read(writer, first));
      assertThat(first.await(60, TimeUnit.SECONDS)).as("the writer begins to write").isTrue();
      Thread.sleep(millisAfterFirst);
      assertThat(writer.isAlive()).as("the writer writes until it is killed").isTrue();
      // By its handle, because Process.destroyForcibly would throw away what is still in the pipe.
      writer.toHandle().destroyForcibly();
      writer.waitFor();
      return lines.get();
    } finally {
      writer.destroyForcibly();
      reader.shutdownNow();
    }
  }

  private static List<String> read(Process writer, CountDownLatch first) throws IOException {
    List<String> receipts = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      for (int c = output.read(); c >= 0; c = output.read()) {
        if (c != '\n') {
          line.append((char) c);
          continue;
        }
        receipts.add(line.toString());
        line.setLength(0);
        first.countDown();
      }
    }
    return receipts; // What the kill cut short was not given to anybody.
  }

  private static void assertAllFound(String url, List<String> receipts) {
    try (TestBlog blog = new TestBlog(url, false)) {
      Comments comments = blog.comments();
      List<String> lost = new ArrayList<>(receipts);
      lost.removeIf(receipt -> comments.byReceipt(receipt).isPresent());
      assertThat(lost).hasSize(0);
    }
  }

  private static void assertWhatWasLeftUnscreenedCanBeScreened(String url) throws Exception {
    try (TestBlog blog = new TestBlog(url, false)) {
      blog.comments().screenWaiting(Integer.MAX_VALUE);
      assertThat(blog.sql("select count(*) from comments where not screened")).containsExactly("0");
      assertThat(
              blog.sql(
                  "select count(*) from comments c where not exists"
                      + " (select 1 from audit_entry a"
                      + " where a.comment_id = c.id and a.action = 'SUBMITTED')"))
          .containsExactly("0");
    }
  }
}

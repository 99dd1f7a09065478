package org.veilleuse.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.RunningBlog;

/** Whoever has seen a receipt finds the comment again, whatever happened to the server. */
class KillIT {

  private static final String POST = "/posts/in-praise-of-the-slow-reply";
  private static final int KILLS = 2;
  private static final int WRITERS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void aCommentWhoseReceiptWasShownSurvivesAnyKill() throws Exception {
    long seed = System.nanoTime();
    System.out.println("KillIT: seed " + seed);
    Random random = new Random(seed);
    Queue<String> receipts = new ConcurrentLinkedQueue<>();
    Queue<AssertionError> refused = new ConcurrentLinkedQueue<>();
    try (RunningBlog blog =
        RunningBlog.start(
            Map.of(
                "blog.sample", "true",
                "blog.trusted-proxies", "127.0.0.1",
                "blog.comments.per-hour", "100000"))) {
      for (int kill = 0; kill < KILLS; kill++) {
        int before = receipts.size();
        AtomicBoolean over = new AtomicBoolean();
        var writers = new ArrayList<Thread>();
        for (int w = 0; w < WRITERS; w++) {
          String name = "Plume " + kill + "-" + w;
          writers.add(new Thread(() -> write(blog, name, receipts, refused, over)));
        }
        writers.forEach(Thread::start);
        Instant tooLate = Instant.now().plus(PATIENCE);
        while (receipts.size() < before + WRITERS) {
          assertThat(refused).isEmpty();
          if (Instant.now().isAfter(tooLate)) {
            fail("%s receipts of kill %s, and no more", receipts.size() - before, kill);
          }
          Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(1_500));
        blog.killNine();
        over.set(true);
        for (Thread writer : writers) {
          writer.join();
        }
        assertThat(refused).isEmpty();
        blog.restart();
        Client reader = new Client(blog);
        for (String receipt : receipts) {
          assertThat(reader.get(receipt).status())
              .as("receipt %s after kill %s, seed %s", receipt, kill, seed)
              .isEqualTo(200);
        }
      }
      System.out.println("KillIT: " + receipts.size() + " receipts, none lost");
    }
  }

  private static void write(
      RunningBlog blog,
      String name,
      Queue<String> receipts,
      Queue<AssertionError> refused,
      AtomicBoolean over) {
    Commenter commenter = new Commenter(new Client(blog), POST);
    try {
      for (int i = 0; !over.get(); i++) {
        receipts.add(commenter.receipt(name, "Une ligne de plus avant la coupure, la " + i + "e."));
      }
    } catch (RuntimeException e) {
      // The server is gone, as it should be; what was not answered was not promised.
    } catch (AssertionError e) {
      refused.add(e);
    }
  }
}

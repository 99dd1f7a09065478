package org.veilleuse.moderation.comment;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Submits comments from four threads, and prints each receipt once it has it, until killed. */
final class KilledWriter {

  private KilledWriter() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (TestBlog blog = new TestBlog(arguments[0], false)) {
      Comments comments = blog.comments(TestBlog::insultsAreFlagged, Clock.systemUTC());
      String run = arguments[1];
      AtomicLong number = new AtomicLong();
      Runnable writer =
          () -> {
            while (!Thread.currentThread().isInterrupted()) {
              submit(comments, "Commentaire " + run + "." + number.incrementAndGet());
            }
          };
      Thread[] writers = new Thread[4];
      for (int i = 0; i < writers.length; i++) {
        writers[i] = new Thread(writer);
        writers[i].start();
      }
      for (Thread each : writers) {
        each.join();
      }
    }
  }

  private static void submit(Comments comments, String text) {
    try {
      print(comments.submit(TestBlog.from("Maud", text)).token());
    } catch (SubmissionRefused e) {
      throw new IllegalStateException(e);
    }
  }

  private static synchronized void print(String line) {
    PrintStream out = System.out;
    out.print(line + "\n");
    out.flush();
  }
}

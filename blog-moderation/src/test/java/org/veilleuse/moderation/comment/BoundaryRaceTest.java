package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BoundaryRaceTest {

  @Test
  void noAnswerThatIsSentAfterTheBoundaryIsSetGetsThrough() throws Exception {
    try (TestBlog blog = new TestBlog()) {
      String receipt = published(blog);
      long id = blog.comments().byReceipt(receipt).orElseThrow().id();
      AtomicBoolean set = new AtomicBoolean();
      List<Callable<String>> work = new ArrayList<>();
      for (int sender = 0; sender < 7; sender++) {
        String name = "Insistant " + sender;
        work.add(() -> flood(blog, set, id, name));
      }
      work.add(
          () -> {
            blog.boundaries().refuseEveryone(receipt);
            set.set(true);
            return "set";
          });
      assertThat(atOnce(work)).allMatch(result -> !result.contains("late"));
    }
  }

  private static String flood(TestBlog blog, AtomicBoolean set, long id, String name) {
    for (int i = 0; i < 30; i++) {
      boolean late = set.get();
      try {
        blog.comments().submit(new Submission(THREAD, id, name, "Réponse " + i, null, name));
      } catch (SubmissionRefused e) {
        continue;
      }
      if (late) {
        return "late answer " + i;
      }
    }
    return "done";
  }

  @Test
  void theSameBoundarySetManyTimesAtOnceIsOne() throws Exception {
    try (TestBlog blog = new TestBlog()) {
      String receipt = published(blog);
      blog.sql("update comments set commenter = null");
      List<Callable<String>> work = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        work.add(
            () -> {
              blog.boundaries().refuseEveryone(receipt);
              return "set";
            });
      }
      atOnce(work);
      assertThat(blog.sql("select count(*) from boundary")).containsExactly("1");
      assertThat(blog.sql("select count(*) from audit_entry where action = 'BOUNDARY_SET'"))
          .containsExactly("1");
      assertThat(blog.sql("select owner from boundary"))
          .isEqualTo(blog.sql("select commenter from comments"));
    }
  }

  private static String published(TestBlog blog) throws SubmissionRefused {
    blog.comments().openThread(THREAD);
    String receipt = blog.comments().submit(TestBlog.from("Maud", "Bonsoir.")).token();
    blog.approve(blog.comments().byReceipt(receipt).orElseThrow().id());
    return receipt;
  }

  private static List<String> atOnce(List<Callable<String>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<String> results = new ArrayList<>();
      for (Future<String> done : threads.invokeAll(work)) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}

package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A {@link TestBlog} for tests of packages that only see comments through their door. */
public final class HeldBlog implements AutoCloseable {

  private final TestBlog blog = new TestBlog();

  public HeldBlog() {
    blog.comments().openThread(TestBlog.THREAD);
  }

  public HeldComments held() {
    return blog.held();
  }

  public EntityManager entities() {
    return blog.transaction.entities();
  }

  public Clock clock() {
    return blog.clock;
  }

  public void advance(Duration duration) {
    blog.clock.advance(duration);
  }

  public ReviewQueue queue() {
    return blog.queue();
  }

  public TakingBack takingBack() {
    return blog.takingBack();
  }

  /** A waiting comment of Maud's. */
  public long submit(String text) {
    try {
      return blog.submit(TestBlog.from("Maud", text));
    } catch (SubmissionRefused e) {
      throw new AssertionError(e);
    }
  }

  /** A published comment of Maud's, in version 1, that a report brought back to the queue. */
  public long reported(String text) {
    long id = submit(text);
    decide(id, 0, Verdict.APPROVE, "Malik");
    SecondLooks looks = blog.looks();
    blog.transactions.run(
        () -> looks.reported(looks.lock(id).orElseThrow(), "INSULT_OR_THREAT", true, 1));
    return id;
  }

  public DecisionOutcome decide(long id, int version, Verdict verdict, String moderator) {
    return queue().decide(new Decision(id, version, verdict, "Insulte.", moderator));
  }

  /** What the trail says of a comment, and whether it holds. */
  public List<AuditEntry> trail(long id) {
    if (!blog.audit().verify(null).well()) {
      throw new AssertionError("The chain is broken.");
    }
    return blog.audit().of(id);
  }

  public List<String> sql(String query) throws SQLException {
    return blog.sql(query);
  }

  @Override
  public void close() {
    blog.close();
  }
}

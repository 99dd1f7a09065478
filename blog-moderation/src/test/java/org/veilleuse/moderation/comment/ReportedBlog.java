package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What tests of reports, which lie in a package of their own, need of a {@link TestBlog}. */
public final class ReportedBlog implements AutoCloseable {

  private final TestBlog blog = new TestBlog();

  public ReportedBlog() {
    blog.comments().openThread(TestBlog.THREAD);
  }

  public EntityManager entities() {
    return blog.transaction.entities();
  }

  /** Writers meet in the database, as they would from several processes. */
  public Transactions transactions() {
    return Transactions.atOnce(blog.transaction);
  }

  public Clock clock() {
    return blog.clock;
  }

  public SiteKey key() {
    return TestBlog.KEY;
  }

  public SecondLooks looks() {
    return new SecondLooks(entities(), transactions(), blog.clock, TestBlog.KEY);
  }

  public ReviewQueue queue() {
    return blog.queue();
  }

  public TakingBack takingBack() {
    return blog.takingBack();
  }

  public Claims claims() {
    return blog.claims();
  }

  public Appeals appeals() {
    return blog.appeals();
  }

  public Comments comments() {
    return blog.comments();
  }

  public AuditTrail audit() {
    return blog.audit();
  }

  public void advance(Duration duration) {
    blog.clock.advance(duration);
  }

  /** The threads whose pages change, one after the other, since this was asked last. */
  public List<ThreadId> changed() {
    List<ThreadId> changed = List.copyOf(blog.changed);
    blog.changed.clear();
    return changed;
  }

  public Submission submission(String pseudonym, String text) {
    return TestBlog.from(pseudonym, text);
  }

  /** Sends a comment that waits. */
  public long held(String pseudonym, String text) throws SubmissionRefused {
    return blog.submit(TestBlog.from(pseudonym, text));
  }

  /** Sends a comment and publishes it. */
  public long published(String pseudonym, String text) throws SubmissionRefused {
    return blog.publish(TestBlog.from(pseudonym, text));
  }

  /** The same, by somebody with a cookie. */
  public long published(CommenterId commenter, String pseudonym, String text)
      throws SubmissionRefused {
    return blog.publish(
        new Submission(TestBlog.THREAD, null, pseudonym, text, null, "192.0.2.1", commenter));
  }

  public List<String> sql(String query) throws SQLException {
    return blog.sql(query);
  }

  @Override
  public void close() {
    blog.close();
  }
}

package org.veilleuse.moderation.notice;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.veilleuse.moderation.comment.AppealRefused;
import org.veilleuse.moderation.comment.Comments;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.ReviewQueue;
import org.veilleuse.moderation.comment.SecondLooks;
import org.veilleuse.moderation.comment.SubmissionRefused;
import org.veilleuse.moderation.comment.TestBlog;
import org.veilleuse.moderation.comment.Verdict;
import org.veilleuse.moderation.opinion.Opinions;

/** A blog with its notices, over a database of its own. */
final class NoticeBlog implements AutoCloseable {

  /** A comment that was sent, and what its sender has of it. */
  record Sent(String receipt, long id) {}

  static final Duration UNDO = Duration.ofMinutes(1);

  final TestBlog blog = new TestBlog();
  final Comments comments = blog.comments();
  final ReviewQueue queue = blog.queue();
  final Outbox outbox =
      new Outbox(
          blog.transaction.entities(), blog.transactions, blog.clock, TestBlog.KEY, blog.audit());
  final NoticeChoices choices =
      new NoticeChoices(blog.transaction.entities(), blog.transactions, blog.clock, TestBlog.KEY);
  final Digests digests =
      new Digests(blog.transaction.entities(), blog.transactions, blog.clock, TestBlog.KEY, queue);
  final CommenterMail mail =
      new CommenterMail(
          blog.transaction.entities(), blog.transactions, blog.clock, TestBlog.KEY, comments);
  final EndingLetters ending =
      new EndingLetters(blog.transaction.entities(), blog.transactions, blog.clock, TestBlog.KEY);
  final DecidingByMail deciding =
      new DecidingByMail(
          blog.transaction.entities(), blog.transactions, blog.clock, TestBlog.KEY, queue);

  final Opinions opinions = new Opinions(blog.transaction.entities(), blog.held(), blog.clock);

  NoticeBlog() {
    comments.openThread(TestBlog.THREAD);
  }

  Sent sent(String text) throws SubmissionRefused {
    pass(Duration.ofSeconds(1));
    String receipt = comments.submit(TestBlog.from("Maud", text)).token();
    return new Sent(receipt, comments.byReceipt(receipt).orElseThrow().id());
  }

  /** Sent, with an address left beside it. */
  Sent sent(String text, String address) throws SubmissionRefused {
    Sent sent = sent(text);
    mail.leave(sent.receipt(), address, "fr");
    return sent;
  }

  void reject(Sent sent) {
    queue.decide(new Decision(sent.id(), 0, Verdict.REJECT, "Trop sec.", "Odile"));
  }

  void appeal(Sent sent) throws AppealRefused {
    blog.appeals().make(sent.receipt(), 1, "Je citais.");
  }

  /** A reader reports a published comment, and that is enough. */
  void report(Sent sent) {
    report(sent, 1);
  }

  void report(Sent sent, int enough) {
    SecondLooks looks = blog.looks();
    blog.transactions.run(
        () ->
            looks.reported(looks.lock(sent.id()).orElseThrow(), "INSULT_OR_THREAT", true, enough));
  }

  void pass(Duration time) {
    blog.clock.advance(time);
  }

  /** Everything that is due, taken out and sent. */
  List<Parcel> send() {
    List<Parcel> parcels = take();
    parcels.forEach(outbox::sent);
    return parcels;
  }

  /** Everything that is due, taken out and lost. */
  List<Parcel> take() {
    List<Parcel> parcels = new ArrayList<>();
    outbox.due(UNDO, 100).forEach(id -> outbox.take(id).ifPresent(parcels::add));
    return parcels;
  }

  /** Leaves an address for an account and confirms it. */
  void wants(String account, Rhythm rhythm) throws NoticeRefused {
    choices.choose(account, account + "@example.org", rhythm, 18, "fr");
    choices.confirm(send().get(0).confirm());
  }

  int writeDigests(String... moderators) {
    return digests.write(Set.of(moderators), ZoneOffset.UTC);
  }

  List<String> sql(String query) throws SQLException {
    return blog.sql(query);
  }

  @Override
  public void close() {
    blog.close();
  }
}

package org.veilleuse.moderation.comment;

import java.util.Set;
import org.veilleuse.moderation.comment.SubmissionRefused.Reason;

/** A submission in the form that is stored. */
record CleanSubmission(
    ThreadId thread,
    Long replyTo,
    String pseudonym,
    String text,
    String email,
    String client,
    CommenterId commenter) {

  static CleanSubmission of(Submission typed, Set<Reason> wrong) {
    String pseudonym = CleanText.pseudonym(typed.pseudonym(), wrong);
    if (MailAddress.usable(pseudonym)) {
      wrong.add(Reason.PSEUDONYM_ADDRESS);
    }
    return new CleanSubmission(
        typed.thread(),
        typed.replyTo(),
        pseudonym,
        CleanText.text(typed.text(), wrong),
        CleanText.email(typed.email(), wrong),
        typed.clientAddress(),
        typed.commenter());
  }

  /** The same for the same words to the same place from the same address, and for nothing else. */
  String contentKey(SiteKey key) {
    return key.mac(
        "content",
        thread.value(),
        replyTo == null ? null : replyTo.toString(),
        pseudonym,
        text,
        key.mac("client", client));
  }

  Comment comment() {
    Comment comment = new Comment();
    comment.thread = thread.value();
    comment.replyTo = replyTo;
    comment.pseudonym = pseudonym;
    comment.text = text;
    if (commenter == null) { // Known by the name, unless its identity comes back with a cookie.
      comment.commenter = CommenterId.random().value();
      comment.nameKey = PersonName.key(pseudonym);
    } else {
      comment.commenter = commenter.value();
    }
    comment.foldKey = CleanText.foldKey(text);
    return comment;
  }
}

package org.veilleuse.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.comment.Appeals;
import org.veilleuse.moderation.comment.Comments;
import org.veilleuse.moderation.comment.OwnComment;
import org.veilleuse.moderation.comment.Statement;
import org.veilleuse.moderation.notice.MailKind;
import org.veilleuse.moderation.notice.Parcel;
import org.veilleuse.web.discussion.Threads;
import org.veilleuse.web.reader.Words;

/**
 * Tells a commenter what became of a comment. Neither the comment nor its pseudonym stands in it:
 * whoever sent the comment may have left somebody else's address.
 */
@ApplicationScoped
class OutcomeWords {

  private Comments comments;
  private Appeals appeals;
  private PublishedPosts posts;
  private HowDecided how;
  private Links links;

  OutcomeWords() {}

  @Inject
  OutcomeWords(
      Comments comments, Appeals appeals, PublishedPosts posts, HowDecided how, Links links) {
    this.comments = comments;
    this.appeals = appeals;
    this.posts = posts;
    this.how = how;
    this.links = links;
  }

  /** The body, or nothing if the comment has gone. */
  Optional<String> of(Parcel parcel, Locale language) {
    Optional<OwnComment> comment = comments.byReceipt(parcel.receipt());
    Optional<Statement> statement = appeals.statement(parcel.receipt());
    if (comment.isEmpty() || (statement.isEmpty() && parcel.kind() != MailKind.TAKEN_BACK)) {
      return Optional.empty();
    }
    StringBuilder body = new StringBuilder();
    body.append(
            Words.say(
                language,
                "mail.outcome." + parcel.kind(),
                posts
                    .publishedNameOf(Threads.postId(comment.get().thread()))
                    .map(post -> post.title())
                    .orElseGet(() -> Words.say(language, "mail.outcome.post-gone"))))
        .append("\n\n");
    if (parcel.kind() == MailKind.REJECTED) {
      reasons(body, comment.get(), statement.get(), language);
    }
    if (parcel.kind() == MailKind.APPEAL_KEPT && statement.get().appeal() != null) {
      body.append(statement.get().appeal().reason()).append("\n\n");
    }
    String receipt = links.to("/comments/" + parcel.receipt());
    boolean appealable = statement.filter(Statement::appealable).isPresent();
    body.append(
        Words.say(language, appealable ? "mail.outcome.appeal" : "mail.outcome.receipt", receipt));
    return Optional.of(body.toString());
  }

  private void reasons(
      StringBuilder body, OwnComment comment, Statement statement, Locale language) {
    body.append(Words.say(language, "receipt.why")).append('\n');
    body.append(
            comment.reason() == null ? Words.say(language, "receipt.no-reason") : comment.reason())
        .append("\n\n");
    if (statement.rule() != null) {
      body.append(Words.say(language, "receipt.rule")).append('\n');
      body.append(statement.rule().text(language)).append("\n\n");
    }
    body.append(Words.say(language, "receipt.how")).append('\n');
    body.append(how.of(statement, language)).append("\n\n");
  }
}

package org.veilleuse.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.veilleuse.core.post.PostName;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.comment.Appeals;
import org.veilleuse.moderation.comment.Comments;
import org.veilleuse.moderation.comment.OwnAppeal;
import org.veilleuse.moderation.comment.OwnComment;
import org.veilleuse.moderation.comment.Statement;
import org.veilleuse.web.notice.HowDecided;
import org.veilleuse.web.reader.NotFound;
import org.veilleuse.web.reader.Routes;
import org.veilleuse.web.setup.Settings;

/** A commenter's own page for one comment: what became of it, and why. */
@Named("receipt")
@RequestScoped
public class ReceiptBacking {

  @Inject private Comments comments;
  @Inject private PublishedPosts posts;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  @Inject private Appeals appeals;
  @Inject private HowDecided how;

  private boolean looked;
  private OwnComment comment;
  private Statement statement;
  private OwnAppeal appeal;

  /** Answers "not found" if this is no receipt. */
  public void load() throws IOException {
    if (getComment() == null) {
      NotFound.answer(FacesContext.getCurrentInstance());
    }
  }

  /** The comment, or null if this is no receipt. */
  public OwnComment getComment() {
    look();
    return comment;
  }

  /** What is told of the decision; null while the comment is held. */
  public Statement getStatement() {
    look();
    return statement;
  }

  /** The appeal that tells most now: the last one, or one against the decision; null if none. */
  public OwnAppeal getAppeal() {
    look();
    return appeal;
  }

  // Not only in load(): a form sent to such an address is looked through before that.
  private void look() {
    if (!looked) {
      looked = true;
      comment = comments.byReceipt(token()).orElse(null);
      statement = comment == null ? null : appeals.statement(token()).orElse(null);
      appeal =
          statement != null && statement.appeal() != null
              ? statement.appeal()
              : appeals.lapsed(token()).orElse(null);
    }
  }

  private String token() {
    return (String) request.getAttribute(Routes.PARAMETER);
  }

  /** What people and what software did on the way to the decision; empty while there is none. */
  public String getHow() {
    return getStatement() == null
        ? ""
        : how.of(statement, FacesContext.getCurrentInstance().getViewRoot().getLocale());
  }

  /** The state in lower case, as the messages name it: spam is told as rejected. */
  public String getState() {
    if (getComment() == null) {
      return "unknown";
    }
    return switch (comment.status()) {
      case HELD -> "held";
      case PUBLISHED -> "published";
      case REJECTED, SPAM -> "rejected";
    };
  }

  /** The post that the comment is about, or null if readers do not see it. */
  public PostName getPost() {
    return getComment() == null
        ? null
        : posts.publishedNameOf(Threads.postId(comment.thread())).orElse(null);
  }

  /** The whole address of this page, to be kept. */
  public String getLink() {
    return settings.siteOf(request) + "/comments/" + token();
  }
}

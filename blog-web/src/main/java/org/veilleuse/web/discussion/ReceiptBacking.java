package org.veilleuse.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.veilleuse.core.post.PostName;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.comment.Comments;
import org.veilleuse.moderation.comment.OwnComment;
import org.veilleuse.moderation.comment.Status;
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

  private OwnComment comment;

  /** Finds the comment of this receipt, or answers "not found". */
  public void load() throws IOException {
    if (getComment() == null) {
      NotFound.answer(FacesContext.getCurrentInstance());
    }
  }

  /** The comment, or null if the receipt is not one of ours. */
  public OwnComment getComment() {
    if (comment == null) {
      comment = comments.byReceipt(getToken()).orElse(null);
    }
    return comment;
  }

  private String getToken() {
    return (String) request.getAttribute(Routes.PARAMETER);
  }

  /** The state in lower case, as the messages name it: spam is told as rejected. */
  public String getState() {
    // A form sent to an unknown receipt is looked through before load() can answer.
    return switch (getComment() == null ? Status.REJECTED : comment.status()) {
      case HELD -> "held";
      case PUBLISHED -> "published";
      case REJECTED, SPAM -> "rejected";
    };
  }

  public PostName getPost() {
    if (getComment() == null) {
      return null;
    }
    return posts.nameOf(Threads.postId(comment.thread())).orElse(null);
  }

  /** The whole address of this page, to be kept. */
  public String getLink() {
    return settings.siteOf(request) + "/comments/" + getToken();
  }
}

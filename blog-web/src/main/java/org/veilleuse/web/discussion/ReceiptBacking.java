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

  private String token;
  private OwnComment comment;

  /** Finds the comment of this receipt, or answers "not found". */
  public void load() throws IOException {
    token = (String) request.getAttribute(Routes.PARAMETER);
    comment = token == null ? null : comments.byReceipt(token).orElse(null);
    if (comment == null) {
      NotFound.answer(FacesContext.getCurrentInstance());
    }
  }

  public OwnComment getComment() {
    return comment;
  }

  /** The state in lower case, as the messages name it: spam is told as rejected. */
  public String getState() {
    return switch (comment.status()) {
      case HELD -> "held";
      case PUBLISHED -> "published";
      case REJECTED, SPAM -> "rejected";
    };
  }

  public PostName getPost() {
    return posts.nameOf(Threads.postId(comment.thread())).orElse(null);
  }

  /** The whole address of this page, to be kept. */
  public String getLink() {
    return settings.siteOf(request) + "/comments/" + token;
  }
}

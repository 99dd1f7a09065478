package org.veilleuse.web.reader;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.veilleuse.core.post.PublishedPost;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.comment.Comments;
import org.veilleuse.moderation.comment.PublishedComment;
import org.veilleuse.web.discussion.Threads;

/** A post and its thread. */
@Named("post")
@RequestScoped
public class PostBacking {

  @Inject private PublishedPosts posts;
  @Inject private Comments comments;
  @Inject private HttpServletRequest request;

  private PublishedPost post;
  private List<PublishedComment> thread;

  /** Answers "not found" if no published post has this address. */
  public void load() throws IOException {
    if (getPost() == null) {
      NotFound.answer(FacesContext.getCurrentInstance());
    }
  }

  /** The post, or null if there is none. */
  public PublishedPost getPost() {
    if (post == null) {
      Object slug = request.getAttribute(Routes.PARAMETER);
      post = slug == null ? null : posts.bySlug((String) slug).orElse(null);
    }
    return post;
  }

  /** The published comments in reading order; none under a post that is not there. */
  public List<PublishedComment> getThread() {
    if (thread == null) {
      // A form sent to such an address is looked through before load() can answer.
      thread = getPost() == null ? List.of() : comments.published(Threads.of(getPost().id()));
    }
    return thread;
  }
}

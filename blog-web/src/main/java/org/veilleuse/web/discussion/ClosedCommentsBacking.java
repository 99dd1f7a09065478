package org.veilleuse.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.veilleuse.moderation.comment.Boundaries;
import org.veilleuse.moderation.comment.PublishedComment;
import org.veilleuse.web.reader.PostBacking;

/**
 * The comments under a post that nobody may answer. The page is the same for everybody, so those
 * that only one person may not answer are not among them.
 */
@Named("closed")
@RequestScoped
public class ClosedCommentsBacking {

  @Inject private Boundaries boundaries;
  @Inject private PostBacking post;
  @Inject private HttpServletRequest request;

  private Set<Long> ids;

  /** Whether the author of a comment wants no answer from anyone. */
  public boolean contains(long id) {
    if (ids == null) {
      ids =
          post.getPost() == null
              ? Set.of()
              : boundaries.unanswerable(Threads.of(post.getPost().id()));
    }
    return ids.contains(id);
  }

  /** The same for an id as it stands in an address. */
  public boolean contains(String id) {
    return post.getThread().stream()
        .anyMatch(c -> Long.toString(c.id()).equals(id) && contains(c.id()));
  }

  /** Who was to be answered, by the page's address, but does not want to be; or null. */
  public String getAsked() {
    String asked = request.getParameter("reply");
    return post.getThread().stream()
        .filter(c -> Long.toString(c.id()).equals(asked) && contains(c.id()))
        .map(PublishedComment::pseudonym)
        .findFirst()
        .orElse(null);
  }
}

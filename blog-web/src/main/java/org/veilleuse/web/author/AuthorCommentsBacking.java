package org.veilleuse.web.author;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.core.post.OwnPost;
import org.veilleuse.core.post.PostState;
import org.veilleuse.core.post.Publishing;
import org.veilleuse.core.post.Writer;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.moderation.shield.AuthorsComment;
import org.veilleuse.moderation.shield.AuthorsComments;
import org.veilleuse.moderation.shield.AuthorsPage;
import org.veilleuse.web.discussion.Threads;
import org.veilleuse.web.reader.Words;

/** The published comments under an author's own posts. */
@Named("authorComments")
@RequestScoped
public class AuthorCommentsBacking {

  private static final int PAGE = 30;

  @Inject private Publishing publishing;
  @Inject private AuthorsComments comments;
  @Inject private AuthorShieldBacking shield;
  @Inject private HttpServletRequest request;
  @Inject private Words words;

  private Map<ThreadId, OwnPost> posts;
  private AuthorsPage page;

  /** By thread; an administrator's own, not everybody's. */
  private Map<ThreadId, OwnPost> posts() {
    if (posts == null) {
      posts = new HashMap<>();
      publishing
          .postsOf(new Writer(request.getUserPrincipal().getName(), false))
          .forEach(post -> posts.put(Threads.of(post.id()), post));
    }
    return posts;
  }

  private AuthorsPage page() {
    if (page == null) {
      page = comments.published(posts().keySet(), request.getParameter("after"), PAGE);
    }
    return page;
  }

  public List<AuthorsComment> getComments() {
    return page().comments();
  }

  /** The cursor of the next page, or null after the last. */
  public String getNext() {
    return page().next();
  }

  /** Whether this is not the first page. */
  public boolean isLater() {
    return request.getParameter("after") != null;
  }

  /** The post that a comment is under. */
  public OwnPost post(AuthorsComment comment) {
    return posts().get(comment.thread());
  }

  /** Whether readers see that post. */
  public boolean isPublic(AuthorsComment comment) {
    return post(comment).state() == PostState.PUBLISHED;
  }

  /** How many wait, in words; null while moderators read for her. */
  public String getWaiting() {
    if (shield.isUp()) {
      return null;
    }
    int waiting = comments.waiting(posts().keySet());
    return waiting > AuthorsComments.MOST_COUNTED
        ? words.say("author-comments.waiting-many", AuthorsComments.MOST_COUNTED)
        : words.say("author-comments.waiting", waiting);
  }

  /** Whether she was led here instead of to a page of the moderators' desk. */
  public boolean isAsked() {
    return request.getParameter("asked") != null;
  }
}

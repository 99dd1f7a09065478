package org.veilleuse.web.reader;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.veilleuse.core.post.PostTeaser;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.core.post.TeaserPage;
import org.veilleuse.core.tag.TagName;
import org.veilleuse.core.tag.Tags;
import org.veilleuse.moderation.comment.Comments;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.web.discussion.Threads;

/** A page of posts: all of them, or those under a tag. */
@Named("posts")
@RequestScoped
public class PostsBacking {

  @Inject private PublishedPosts posts;
  @Inject private Tags tags;
  @Inject private Comments comments;
  @Inject private HttpServletRequest request;

  private TeaserPage page;
  private TagName tag;
  private Map<ThreadId, Long> counts;

  /** Finds the page of all posts that the address asks for, or answers "not found". */
  public void loadLatest() throws IOException {
    show(posts.latest(pageNumber()));
  }

  /** Finds the page of the tag that the address asks for, or answers "not found". */
  public void loadTagged() throws IOException {
    String slug = (String) request.getAttribute(Routes.PARAMETER);
    tag = slug == null ? null : tags.bySlug(slug).orElse(null);
    show(tag == null ? Optional.empty() : posts.tagged(slug, pageNumber()));
    if (tag != null && page != null && page.total() == 0) {
      NotFound.answer(FacesContext.getCurrentInstance());
    }
  }

  private void show(Optional<TeaserPage> found) throws IOException {
    if (found.isEmpty()) {
      NotFound.answer(FacesContext.getCurrentInstance());
      return;
    }
    page = found.get();
    counts = comments.publishedCounts(page.posts().stream().map(t -> Threads.of(t.id())).toList());
  }

  private int pageNumber() {
    String asked = request.getParameter("page");
    if (asked == null) {
      return 1;
    }
    try {
      return asked.length() > 6 ? 0 : Integer.parseInt(asked);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  public TeaserPage getPage() {
    return page;
  }

  /** The tag of this archive, or null on the page of all posts. */
  public TagName getTag() {
    return tag;
  }

  /** How many published comments a post has. */
  public long comments(PostTeaser post) {
    return counts.getOrDefault(Threads.of(post.id()), 0L);
  }
}

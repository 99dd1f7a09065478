package org.veilleuse.web.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.web.reader.PageCache;
import org.veilleuse.web.setup.Settings;

/** Serves {@code /feed.atom}, from the page cache like every reader's page. */
@WebServlet("/feed.atom")
public class FeedServlet extends HttpServlet {

  private static final int MOST_POSTS = 20;
  private static final long serialVersionUID = 1;

  @Inject private transient PublishedPosts posts;
  @Inject private transient AtomFeed feed;
  @Inject private transient PageCache cache;
  @Inject private transient Settings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String site = settings.siteOf(request);
    cache.send(
        "/feed.atom " + site,
        "application/atom+xml;charset=UTF-8",
        () ->
            feed.write(posts.latestWhole(MOST_POSTS), site, "/feed.atom", null)
                .getBytes(StandardCharsets.UTF_8),
        request,
        response);
  }
}

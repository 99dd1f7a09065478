package org.veilleuse.web.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.veilleuse.core.account.AccountRefused;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.account.NewAccount;
import org.veilleuse.core.account.Role;
import org.veilleuse.core.post.DraftRefused;
import org.veilleuse.core.post.ImportedPost;
import org.veilleuse.core.post.Publishing;
import org.veilleuse.moderation.comment.Comments;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.ImportedComment;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.comment.QueuePage;
import org.veilleuse.moderation.comment.ReviewQueue;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.Verdict;
import org.veilleuse.web.discussion.Threads;

/**
 * The blog that {@code ./mvnw -Prun} shows: posts, comments in every state, and an account of each
 * role whose password is made anew and logged at every start.
 */
@ApplicationScoped
class SampleBlog {

  private static final Logger LOG = Logger.getLogger(SampleBlog.class.getName());

  private static final String SOURCE = "sample";
  private static final String AUTHOR = "odile";
  private static final String MODERATOR = "malik";
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private Accounts accounts;
  private Publishing publishing;
  private Comments comments;
  private ReviewQueue queue;
  private Clock clock;

  SampleBlog() {}

  @Inject
  SampleBlog(
      Accounts accounts, Publishing publishing, Comments comments, ReviewQueue queue, Clock clock) {
    this.accounts = accounts;
    this.publishing = publishing;
    this.comments = comments;
    this.queue = queue;
    this.clock = clock;
  }

  void prepare() {
    try {
      account(AUTHOR, "Odile Marchand", Role.AUTHOR);
      account(MODERATOR, "Malik", Role.MODERATOR);
      account("admin", "Admin", Role.ADMINISTRATOR);
      Map<String, Long> posts = posts();
      if (!posts.isEmpty()) {
        comments(posts);
      }
    } catch (AccountRefused | DraftRefused e) {
      throw new IllegalStateException("the sample blog cannot be made", e);
    }
  }

  private void account(String login, String name, Role role) throws AccountRefused {
    String password = newPassword();
    if (accounts.find(login).isPresent()) {
      accounts.changePassword(login, password);
    } else {
      accounts.open(new NewAccount(login, name, password, role));
    }
    LOG.info(() -> "Sample account: " + login + " / " + password + " (" + role + ")");
  }

  /** The posts that are new, by slug: none at a second start. */
  private Map<String, Long> posts() throws DraftRefused {
    Map<String, Long> ids = new LinkedHashMap<>();
    for (SamplePost post : SamplePost.all()) {
      ImportedPost imported =
          new ImportedPost(
              SOURCE,
              post.slug(),
              post.draft(),
              post.slug(),
              AUTHOR,
              null,
              clock.instant().minus(Duration.ofDays(post.daysAgo())).minusSeconds(3600),
              post.published());
      publishing.take(imported).ifPresent(id -> ids.put(post.slug(), id));
    }
    return ids;
  }

  private void comments(Map<String, Long> posts) {
    List<SampleComment> all = SampleComment.all();
    posts.forEach(
        (slug, id) -> {
          List<ImportedComment> here = new ArrayList<>();
          for (SampleComment comment : all) {
            if (comment.post().equals(slug)) {
              here.add(comment.asImported(clock.instant()));
            }
          }
          comments.importDecided(Threads.of(id), SOURCE, here, SOURCE);
        });
    all.stream().filter(c -> c.status() == Status.REJECTED).forEach(this::reject);
  }

  /** Rejected as a moderator would, so that the reason and the trail are there. */
  private void reject(SampleComment comment) {
    String cursor = null;
    do {
      QueuePage page = queue.waiting(cursor, 50);
      for (QueueItem item : page.items()) {
        if (item.text().equals(comment.text())) {
          queue.decide(
              new Decision(item.id(), item.version(), Verdict.REJECT, comment.reason(), MODERATOR));
          return;
        }
      }
      cursor = page.next();
    } while (cursor != null);
  }

  private static String newPassword() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}

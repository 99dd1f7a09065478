package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.veilleuse.core.post.PostName;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.comment.ModeratorCare;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.context.ThreadAround;
import org.veilleuse.moderation.context.ThreadComment;
import org.veilleuse.moderation.context.ThreadReading;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.web.discussion.Threads;
import org.veilleuse.web.reader.Words;

/** What is published and what waits around a comment, in its thread. */
@Named("threadAround")
@RequestScoped
public class ThreadBacking {

  private static final int SHOWN = 10;
  private static final int MORE = 20;

  @Inject private ThreadReading threads;
  @Inject private ModeratorCare care;
  @Inject private PublishedPosts posts;
  @Inject private Catalogue catalogue;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private long id;
  private int before;
  private int after;
  private ThreadAround around;
  private PostName post;
  private int veiledFrom;

  @PostConstruct
  void load() {
    id = number("comment", -1);
    before = (int) Math.max(0, Math.min(number("before", SHOWN), ThreadReading.MOST));
    after = (int) Math.max(0, Math.min(number("after", SHOWN), ThreadReading.MOST));
    around = threads.around(id, before, after).orElse(null);
    if (around == null) {
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(404);
    } else {
      post = posts.nameOf(Threads.postId(around.thread())).orElse(null);
      veiledFrom = care.veiledFrom(request.getUserPrincipal().getName());
    }
  }

  private long number(String name, long otherwise) {
    try {
      String typed = request.getParameter(name);
      return typed == null ? otherwise : Long.parseLong(typed);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The number of the comment in the middle. */
  public long getId() {
    return id;
  }

  /** Null if there is no such comment. */
  public ThreadAround getAround() {
    return around;
  }

  /** Null if it is gone. */
  public PostName getPost() {
    return post;
  }

  /** Whether a text is shown on demand only. */
  public boolean veiled(ThreadComment one) {
    return Veil.covers(one.screened(), one.flags(), veiledFrom);
  }

  /** The patterns of a comment's flags, in one line, or that nothing is known of it. */
  public String patterns(ThreadComment one) {
    if (!one.screened()) {
      return words.say("thread.unscreened");
    }
    return one.flags().stream()
        .map(QueueFlag::pattern)
        .distinct()
        .map(
            pattern ->
                catalogue.name(
                    pattern, FacesContext.getCurrentInstance().getViewRoot().getLocale()))
        .collect(Collectors.joining(", "));
  }

  /** Where more of what is earlier is shown. */
  public String getEarlier() {
    return address(Math.min(before + MORE, ThreadReading.MOST), after) + "#earlier";
  }

  /** Where more of what is later is shown. */
  public String getLater() {
    return address(before, Math.min(after + MORE, ThreadReading.MOST)) + "#this";
  }

  private String address(int earlier, int later) {
    return "/moderator/thread?comment=" + id + "&before=" + earlier + "&after=" + later;
  }

  /** Whether there is more before, and it is not too much. */
  public boolean isMoreEarlier() {
    return around.earlier() && before < ThreadReading.MOST;
  }

  /** Whether there is more after, and it is not too much. */
  public boolean isMoreLater() {
    return around.later() && after < ThreadReading.MOST;
  }

  /** All of it, oldest first. */
  public List<ThreadComment> getComments() {
    return around.comments();
  }
}

package org.veilleuse.web.author;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.veilleuse.core.post.DraftRefused;
import org.veilleuse.core.post.OwnPost;
import org.veilleuse.core.post.Publishing;
import org.veilleuse.web.reader.Words;

/** The author's posts, with their state. */
@Named("ownPosts")
@ViewScoped
public class OwnPostsBacking implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private Publishing publishing;
  @Inject private CurrentWriter writer;
  @Inject private Words words;

  private transient List<OwnPost> posts;
  private transient String notice;
  private transient boolean failed;

  @PostConstruct
  void load() {
    posts = publishing.postsOf(writer.get());
  }

  public void publish(OwnPost post) {
    try {
      publishing.publish(post.id(), writer.get());
      notice = words.say("posts.published", post.title());
    } catch (DraftRefused e) {
      refuse(e);
    }
    load();
  }

  public void withdraw(OwnPost post) {
    try {
      publishing.withdraw(post.id(), writer.get());
      notice = words.say("posts.withdrawn", post.title());
    } catch (DraftRefused e) {
      refuse(e);
    }
    load();
  }

  private void refuse(DraftRefused e) {
    failed = true;
    notice = words.say("draft." + e.reasons().get(0));
  }

  public List<OwnPost> getPosts() {
    return posts;
  }

  public String getNotice() {
    return notice;
  }

  public boolean isFailed() {
    return failed;
  }
}

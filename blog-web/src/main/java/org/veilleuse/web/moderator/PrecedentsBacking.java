package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.Precedent;
import org.veilleuse.moderation.comment.Precedents;
import org.veilleuse.moderation.comment.QueueItem;

/** What was decided on comments like those of a page of the queue, asked once for the page. */
@Named("precedents")
@RequestScoped
public class PrecedentsBacking {

  @Inject private QueueBacking queue;
  @Inject private Precedents precedents;

  private Map<Long, List<Precedent>> found;

  @PostConstruct
  void look() {
    found = precedents.of(queue.getWaiting().stream().map(QueueCase::getItem).toList());
  }

  /** At most three, the likest first. */
  public List<Precedent> of(QueueItem item) {
    return found.getOrDefault(item.id(), List.of());
  }

  /** How much both have in common, of a hundred. */
  public long percent(Precedent one) {
    return Math.round(one.likeness() * 100);
  }
}

package org.veilleuse.web.moderator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.commenter.CommenterCard;
import org.veilleuse.moderation.commenter.Measures;

/** What the cards of the queue say of measures, looked up once for all of a page. */
@Named("measureCards")
@RequestScoped
public class MeasureCardsBacking {

  private static final CommenterCard NOBODY = new CommenterCard(false, List.of());

  @Inject private QueueBacking queue;
  @Inject private VeilBacking veil;
  @Inject private Measures measures;

  private Map<Long, CommenterCard> cards;

  @PostConstruct
  void look() {
    cards = measures.cards(queue.getWaiting().stream().map(one -> one.getItem().id()).toList());
  }

  /** What is known of whoever wrote a waiting comment. */
  public CommenterCard of(QueueItem item) {
    return cards.getOrDefault(item.id(), NOBODY);
  }

  /** Whom the form of a card is about. */
  public MeasureTarget target(QueueItem item) {
    return new MeasureTarget(item.id(), veil.name(item.pseudonym(), item.flags()));
  }
}

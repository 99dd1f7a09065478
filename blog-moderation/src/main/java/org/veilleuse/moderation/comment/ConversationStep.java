package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.veilleuse.moderation.conversation.Conversation;
import org.veilleuse.moderation.conversation.ConversationFlag;

/** Asks what a stored comment adds to the conversation, inside the transaction under way. */
final class ConversationStep {

  /** The conversation could not be asked; the transaction that it was asked in is spoilt. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failed(Throwable cause) {
      super(cause);
    }
  }

  private final EntityManager entities;

  ConversationStep(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The patterns that a comment completes; none for an imported one, whose conversation was held
   * elsewhere.
   *
   * @throws Failed whatever goes wrong
   */
  List<ConversationFlag> before(Comment comment) {
    if (comment.origin != null) {
      return List.of();
    }
    try {
      return Conversation.builtIn()
          .in(new StoredHistory(entities, comment), StoredHistory.remark(comment));
    } catch (Throwable failure) { // As with the words: an overflowing stack must cost nothing.
      throw new Failed(failure);
    }
  }
}

package org.veilleuse.web.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.veilleuse.moderation.comment.ModeratorCare;
import org.veilleuse.moderation.comment.ReviewQueue;
import org.veilleuse.moderation.comment.Signature;
import org.veilleuse.web.reader.Words;

/** By whom a comment is, in the sentences with which the desk answers. */
@ApplicationScoped
class Signatures {

  private ReviewQueue queue;
  private ModeratorCare care;

  Signatures() {}

  @Inject
  Signatures(ReviewQueue queue, ModeratorCare care) {
    this.queue = queue;
    this.care = care;
  }

  /** The pseudonym, or that it is veiled for this moderator; empty if there is no such comment. */
  String of(long commentId, String moderator, Locale locale) {
    Signature found = queue.signature(commentId).orElse(null);
    if (found == null) {
      return "";
    }
    return Veil.coversName(found.flags(), care.veiledFrom(moderator))
        ? Words.say(locale, "queue.name-veiled")
        : found.pseudonym();
  }
}

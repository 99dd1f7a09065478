package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.veilleuse.moderation.comment.ModeratorCare;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.screening.Screening;
import org.veilleuse.web.reader.Words;

/** Which texts on a page of the desk this moderator has veiled, and what stands in their place. */
@Named("veil")
@RequestScoped
public class VeilBacking {

  @Inject private ModeratorCare care;
  @Inject private Catalogue catalogue;
  @Inject private Screening screening;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private Integer from;

  /** From here on this moderator's choice counts, whoever is signed in, if anybody is. */
  void asChosenBy(String moderator) {
    from = care.veiledFrom(moderator);
  }

  private int from() {
    if (from == null) {
      asChosenBy(request.getUserPrincipal().getName());
    }
    return from;
  }

  /** Whether a text is to be shown on demand only. */
  public boolean covers(boolean screened, List<QueueFlag> flags) {
    return Veil.covers(screened, flags, from());
  }

  /** Whether the name under a text is, too. */
  public boolean coversName(List<QueueFlag> flags) {
    return Veil.coversName(flags, from());
  }

  /** The name under a text, or that it is veiled. */
  public String name(String pseudonym, List<QueueFlag> flags) {
    return coversName(flags) ? words.say("queue.name-veiled") : pseudonym;
  }

  /** A name that stands without its text, or that it is veiled. */
  public String named(String pseudonym) {
    return Veil.covers(screening.screenName(pseudonym), from())
        ? words.say("queue.name-veiled")
        : pseudonym;
  }

  /** Why it is: the gravest of the patterns that veil, or that nothing is known yet. */
  public String what(List<QueueFlag> flags) {
    return Veil.gravest(flags)
        .map(
            pattern ->
                words.say(
                    "queue.veil",
                    catalogue.name(
                        pattern, FacesContext.getCurrentInstance().getViewRoot().getLocale())))
        .orElseGet(() -> words.say("queue.veil-unknown"));
  }

  /** How long a text is, and how many of its passages are flagged if any is. */
  public String extent(String text, List<QueueFlag> flags) {
    return flags.isEmpty()
        ? words.say("queue.veil-length", Veil.words(text))
        : words.say("queue.veil-summary", Veil.words(text), flags.size());
  }
}

package org.veilleuse.web.moderator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.veilleuse.moderation.comment.CommenterHistory;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.web.reader.Words;

/** Says what is known of a commenter. */
@RequestScoped
class HistoryWords {

  @Inject private Catalogue catalogue;
  @Inject private Words words;

  /** In one line, which says whether it goes by the person or by the pseudonym alone. */
  String of(CommenterHistory history) {
    return words.say(
        history.known() ? "queue.known" : "queue.known-by-name",
        history.published(),
        history.rejected(),
        history.patterns().isEmpty()
            ? ""
            : words.say("queue.known-patterns", patterns(history.patterns())),
        words.date(history.firstSeen()));
  }

  /** For example {@code Insult × 2, Threat}, or an empty text. */
  String patterns(Map<PatternId, Integer> patterns) {
    Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return patterns.entrySet().stream()
        .map(
            found ->
                catalogue.name(found.getKey(), language)
                    + (found.getValue() == 1 ? "" : " × " + found.getValue()))
        .collect(Collectors.joining(", "));
  }
}

package org.veilleuse.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.veilleuse.moderation.comment.Statement;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.web.reader.Words;

/** Says what people and what software did on the way to a decision, on the receipt and by mail. */
@ApplicationScoped
public class HowDecided {

  private Catalogue catalogue;

  protected HowDecided() {}

  @Inject
  HowDecided(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A few sentences in a language. */
  public String of(Statement statement, Locale language) {
    List<String> said = new ArrayList<>();
    said.add(
        Words.say(
            language, statement.withIdentical() ? "receipt.how.identical" : "receipt.how.read"));
    if (statement.reports() > 0) {
      said.add(Words.say(language, "receipt.how.reports", statement.reports()));
    }
    said.add(screening(statement, language));
    if (statement.screened() && !statement.automated()) {
      said.add(Words.say(language, "receipt.how.no-software"));
    }
    return String.join(" ", said);
  }

  private String screening(Statement statement, Locale language) {
    if (!statement.screened()) {
      return Words.say(language, "receipt.how.unscreened");
    }
    String patterns =
        statement.patterns().stream()
            .map(pattern -> catalogue.name(pattern, language))
            .collect(Collectors.joining(", "));
    return patterns.isEmpty()
        ? Words.say(language, "receipt.how.nothing")
        : Words.say(language, "receipt.how.patterns", patterns);
  }
}

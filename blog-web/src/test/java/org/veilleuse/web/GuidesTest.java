package org.veilleuse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guides name pages and buttons in italics, by the words that stand on them. */
class GuidesTest {

  private static final Pattern ITALICS = Pattern.compile("(?<![*\\w])\\*([^*\\n]+)\\*(?!\\*)");

  private static final Pattern LISTING = Pattern.compile("```.*?```", Pattern.DOTALL);

  /** What is in italics without being a page or button of ours. */
  private static final Set<String> OTHERS =
      Set.of(
          "veilleuse",
          "Tools → Export → All content",
          "connard",
          "chienne",
          "go back",
          "-s",
          "CSV",
          "JSON Lines",
          // Made of two messages, or said by a pattern.
          "published, reported 3 times",
          "publié, 3 signalements reçus",
          "Word of the site's list",
          "in the pseudonym",
          "dans le pseudonyme",
          // What the setting is called, in quotation marks, as it were.
          "publish trusted commenters at once",
          "publier aussitôt les personnes de confiance",
          "Mot de la liste du site",
          // What the audit trail cannot see.
          "The whole database, or the trail with its head, set back to an older state",
          "Whoever has the site's key",
          "Toute la base, ou le journal avec sa tête, ramenés à un état plus ancien",
          "Qui a la clé du site");

  @ParameterizedTest
  @CsvSource({
    "../README.md, en",
    "../docs/README.fr.md, fr",
    "../docs/moderating.md, en",
    "../docs/moderating.fr.md, fr"
  })
  void aPageOrButtonIsCalledByTheWordsThatStandOnIt(Path guide, String language)
      throws IOException {
    List<String> named = named(Files.readString(guide));
    assertThat(named).hasSizeGreaterThan(5);
    assertThat(named).filteredOn(label -> !OTHERS.contains(label)).isSubsetOf(labels(language));
  }

  private static List<String> named(String guide) {
    String prose = LISTING.matcher(guide).replaceAll("");
    return ITALICS.matcher(prose).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /**
   * Every message, and of one such as "Uphold: publish the comment" what stands before the colon.
   */
  private static Set<String> labels(String language) throws IOException {
    Properties messages = new Properties();
    Path bundle =
        Path.of("src/main/resources/org/veilleuse/web/messages_" + language + ".properties");
    try (Reader in = Files.newBufferedReader(bundle)) {
      messages.load(in);
    }
    return messages.values().stream()
        .map(message -> message.toString().replace('\u00a0', ' ').replace("…", "").strip())
        .flatMap(message -> Stream.of(message, message.split(" ?:", 2)[0]))
        .collect(Collectors.toSet());
  }
}

package org.veilleuse.moderation.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private static String french(String key, Object... arguments) {
    return Explanation.of(key, arguments).in(Locale.FRENCH);
  }

  private static String english(String key, Object... arguments) {
    return Explanation.of(key, arguments).in(Locale.CANADA);
  }

  private static Span within(long hours) {
    return Span.within(START, START.plusSeconds(hours * 3600 - 60));
  }

  private static Span ago(long hours) {
    return Span.ago(START, START.plusSeconds(hours * 3600 + 60));
  }

  @Test
  void floodingIsCounted() {
    assertThat(french("flooding", "Romain", "Maud", 5, within(72), 3L, 0))
        .isEqualTo(
            "Romain a écrit 5 messages à Maud en moins de 3 jours, sous 3 billets, et aucun n’a"
                + " reçu de réponse.");
    assertThat(french("flooding", "Romain", "Maud", 6, within(1), 1L, 1))
        .isEqualTo(
            "Romain a écrit 6 messages à Maud en moins d’une heure, sous un seul billet, et un seul"
                + " a reçu une réponse.");
    assertThat(english("flooding", "Romain", "Maud", 11, within(5), 1L, 2))
        .isEqualTo(
            "Romain has written 11 messages to Maud within 5 hours, under one post, and only 2 were"
                + " answered.");
    assertThat(english("flooding", "Romain", "Maud", 5, within(1), 2L, 0))
        .isEqualTo(
            "Romain has written 5 messages to Maud within an hour, under 2 posts, and none was"
                + " answered.");
  }

  @Test
  void persistenceTellsSinceWhen() {
    assertThat(french("persistence", "Serge", "Lou", 1, ago(0)))
        .isEqualTo(
            "Lou a demandé à Serge d’arrêter il y a moins d’une heure. C’est le premier message"
                + " depuis.");
    assertThat(french("persistence", "Serge", "Lou", 4, ago(50)))
        .isEqualTo("Lou a demandé à Serge d’arrêter il y a 2 jours. C’est le 4e message depuis.");
    assertThat(english("persistence", "Serge", "Lou", 1, ago(1)))
        .isEqualTo("Lou asked Serge to stop an hour ago. This is the first message since.");
    assertThat(english("reluctance", "Serge", "Lou", 2, ago(7)))
        .isEqualTo(
            "Lou did not care to go on with Serge 7 hours ago. This is message number 2 since.");
    assertThat(french("boundary", "Serge", "Lou", 2, ago(7)))
        .isEqualTo(
            "Lou a demandé qu’on ne lui réponde pas. C’est le 2e message que Serge lui envoie"
                + " depuis.");
  }

  @Test
  void manyAreCounted() {
    assertThat(french("pile-on", "Sylvie", 4, 6, within(1)))
        .isEqualTo("4 personnes s’en prennent à Sylvie en moins d’une heure, en 6 messages.");
    assertThat(english("occupation", "Max", 8, 13, within(2), 4))
        .isEqualTo(
            "Max has written 8 of the last 13 comments in this thread, within 2 hours. 4 other"
                + " people share the rest.");
  }

  @Test
  void aNameWithBracesIsSaidAsItIs() {
    assertThat(english("persistence", "{0}", "'{1", 1, ago(1))).startsWith("'{1 asked {0} to stop");
  }

  @Test
  void bothLanguagesHaveTheSameSentences() {
    assertThat(keys("fr")).isEqualTo(keys("en"));
  }

  private static Set<String> keys(String language) {
    return ResourceBundle.getBundle(
            "org.veilleuse.moderation.conversation.explanation", Locale.forLanguageTag(language))
        .keySet();
  }
}

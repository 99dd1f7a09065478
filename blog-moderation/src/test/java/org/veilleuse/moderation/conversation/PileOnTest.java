package org.veilleuse.moderation.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.pattern.PatternId;

class PileOnTest {
  private static final List<String> AGAINST =
      List.of(
          "Quelle honte.",
          "Toujours les mêmes qui se plaignent.",
          "C'est à cause de gens comme vous.",
          "Ridicule, franchement.");

  private static Chat against(Duration apart, List<String> texts) {
    Chat chat = new Chat().says("Sylvie", "Je me gare là tous les jours.");
    for (int i = 0; i < texts.size(); i++) {
      chat.after(apart).says("passant" + (char) ('A' + i), "Sylvie", texts.get(i));
    }
    return chat;
  }

  @Test
  void fourUnfriendlyPeopleAreAPileOn() {
    assertThat(against(Duration.ZERO, AGAINST.subList(0, 3)).flags()).isEmpty();
    Chat chat = against(Duration.ZERO, AGAINST);
    assertThat(chat.patterns()).containsExactly(PatternId.PILE_ON);
    assertThat(chat.flags().get(0).target()).isEqualTo("key of Sylvie");
  }

  @Test
  void peopleDaysApartAreNone() {
    assertThat(against(Duration.ofDays(1), AGAINST).flags()).isEmpty();
  }

  @Test
  void onePersonFourTimesIsNone() {
    Chat chat = new Chat().says("Sylvie", "Je me gare là tous les jours.");
    AGAINST.forEach(text -> chat.says("Paul", "Sylvie", text));
    assertThat(chat.patterns()).doesNotContain(PatternId.PILE_ON);
  }

  @Test
  void thanksAndComfortAreNone() {
    assertThat(
            against(
                    Duration.ZERO,
                    List.of(
                        "Merci Sylvie !",
                        "Bravo.",
                        "Courage à vous.",
                        "Merci.",
                        "Mes condoléances."))
                .flags())
        .isEmpty();
  }

  @Test
  void adviceAndSharingAreNone() {
    assertThat(
            against(
                    Duration.ZERO,
                    List.of(
                        "Moi aussi, près de l'école.",
                        "Vous n'avez pas essayé le parking du marché ?",
                        "Chez nous c'est pareil.",
                        "Il reste des places derrière la gare le matin."))
                .flags())
        .isEmpty();
  }

  @Test
  void whoeverDefendsIsNotFlagged() {
    assertThat(
            against(Duration.ZERO, AGAINST)
                .says("Zoé", "Sylvie", "Courage Sylvie, je vous soutiens.")
                .flags())
        .isEmpty();
  }

  @Test
  void somebodyWhoAnswersAllHoldsADiscussion() {
    Chat chat = new Chat().says("Sylvie", "Je me gare là tous les jours.");
    for (int i = 0; i < AGAINST.size(); i++) {
      String who = "passant" + (char) ('A' + i);
      chat.says(who, "Sylvie", AGAINST.get(i)).says("Sylvie", who, "Je travaille de nuit.");
    }
    assertThat(chat.says("passantA", "Sylvie", "Ridicule.").flags()).isEmpty();
  }

  @Test
  void whoeverTalksWithOthersThatDayIsNotLeftToThePileOn() {
    Chat chat = new Chat();
    for (int i = 0; i < 4; i++) {
      chat.under("recipe " + i)
          .says("Ana", "Et avec quelle farine ?")
          .says("Sylvie", "Ana", "T80.");
    }
    chat.under("parking").says("Sylvie", "Je me gare là tous les jours.");
    for (int i = 0; i < AGAINST.size(); i++) {
      chat.says("passant" + (char) ('A' + i), "Sylvie", AGAINST.get(i));
    }
    assertThat(chat.patterns()).containsExactly(PatternId.PILE_ON);
  }

  @Test
  void thanksToOneWhoDefendsAreNoDiscussionWithThoseWhoAttack() {
    Chat chat = against(Duration.ZERO, AGAINST.subList(0, 3));
    chat.says("Zoé", "Sylvie", "Courage Sylvie, je vous soutiens.");
    for (int i = 0; i < 3; i++) {
      chat.says("Sylvie", "Zoé", "Merci Zoé, ça fait du bien.");
    }
    assertThat(chat.says("passantD", "Sylvie", AGAINST.get(3)).patterns())
        .containsExactly(PatternId.PILE_ON);
  }

  @Test
  void accusingByNameIsAPileOnToo() {
    Chat chat = new Chat().says("Hervé", "Je suis venu voter.");
    for (String text :
        List.of(
            "C'est Hervé.", "La honte, Hervé.", "Hervé, toujours contre tout.", "Hervé encore.")) {
      chat.says("boule" + (char) ('A' + text.length()), text);
    }
    assertThat(chat.patterns()).containsExactly(PatternId.PILE_ON);
  }
}

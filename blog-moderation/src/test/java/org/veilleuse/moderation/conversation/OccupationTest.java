package org.veilleuse.moderation.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.pattern.PatternId;

class OccupationTest {

  private static Chat occupied(Duration apart) {
    return new Chat()
        .says("Léa", "Une Warré pour moi.")
        .says("Maître", "Léa", "Erreur.")
        .says("Maître", "Je pose les bases de la ruche.")
        .after(apart)
        .says("Gus", "Une Dadant ici.")
        .says("Maître", "Gus", "Dix cadres ou rien.")
        .says("Maître", "Deuxième point, la cire.")
        .after(apart)
        .says("Zoé", "L'enfumoir de mon père.")
        .says("Maître", "Zoé", "Un jouet.")
        .says("Maître", "Troisième point, le miel.");
  }

  @Test
  void aVoiceThatFillsAThreadIsFlagged() {
    Chat chat = occupied(Duration.ZERO);
    assertThat(chat.patterns()).containsExactly(PatternId.OCCUPATION);
    assertThat(chat.flags().get(0).target()).isNull();
  }

  @Test
  void aVoiceThatComesBackForDaysIsNotFlagged() {
    assertThat(occupied(Duration.ofDays(1)).flags()).isEmpty();
  }

  @Test
  void aHostWhoAnswersEverybodyIsNotFlagged() {
    Chat chat = new Chat();
    for (String who : new String[] {"Léa", "Gus", "Zoé", "Max", "Ida", "Tom", "Ali", "Eve"}) {
      chat.says(who, "Une question sur la cire ?").says("Hôte", who, "Oui, en mai.");
      assertThat(chat.flags()).isEmpty();
    }
  }

  @Test
  void aStoryInPartsIsNotFlagged() {
    Chat chat = new Chat().says("Léa", "Racontez vos vacances.");
    for (int i = 0; i < 5; i++) {
      chat.says("Armand", "Puis nous avons repris la route.").says("Armand", "Sous la pluie.");
      chat.says(i % 2 == 0 ? "Gus" : "Zoé", "Armand", "Et après ?");
    }
    assertThat(chat.says("Armand", "Voilà.").flags()).isEmpty();
  }

  private static Chat opened() {
    return new Chat().says("Léa", "Nous étions à la mer.").says("Gus", "Nous à la montagne.");
  }

  @Test
  void somebodyWhoIsAskedToGoOnIsNotFlagged() {
    Chat chat = opened().says("Armand", "Nous avions un canoë.").says("Armand", "Et une tente.");
    for (String who : new String[] {"Léa", "Gus", "Zoé"}) {
      chat.says(who, "Armand", "Et ensuite ?").says("Armand", who, "La pluie.");
      chat.says("Armand", "Le canoë flottait sur la route.");
    }
    assertThat(chat.flags()).isEmpty();
  }

  @Test
  void manyCommentsAtOnceAreNotFlagged() {
    Chat chat = opened().says("Armand", "Léa", "La mer est froide.");
    chat.says("Armand", "Gus", "La montagne aussi.");
    for (int i = 0; i < 6; i++) {
      chat.says("Armand", "Le lac était tiède ce matin-là.");
    }
    assertThat(chat.flags()).isEmpty();
  }

  @Test
  void somebodyWhoLeavesTheOthersAloneIsNotFlagged() {
    Chat chat = opened();
    for (String who : new String[] {"Léa", "Gus", "Léa"}) {
      chat.says("Armand", "Le lac était tiède.").says("Armand", "Le soir aussi.");
      chat.says(who, "Nous avons nagé.");
    }
    assertThat(chat.says("Armand", "Voilà.").flags()).isEmpty();
  }

  @Test
  void twoPeopleAreADialogue() {
    Chat chat = new Chat();
    for (int i = 0; i < 6; i++) {
      chat.says("Léa", "La Warré.").says("Gus", "La Dadant.").says("Gus", "Dix cadres.");
      assertThat(chat.flags()).isEmpty();
    }
  }
}

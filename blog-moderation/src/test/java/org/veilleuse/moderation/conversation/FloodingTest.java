package org.veilleuse.moderation.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.pattern.PatternId;

class FloodingTest {

  private static Chat messages(int count, Duration apart) {
    Chat chat = new Chat().says("Maud", "Mes tulipes sont sorties.");
    for (int i = 0; i < count; i++) {
      chat.after(apart).says("Romain", "Maud", "De quelle couleur sont-elles, au juste ?");
    }
    return chat;
  }

  @Test
  void fiveMessagesWithoutAnAnswerAreFlagged() {
    assertThat(messages(4, Duration.ofHours(5)).flags()).isEmpty();
    assertThat(messages(5, Duration.ofHours(5)).patterns()).containsExactly(PatternId.FLOODING);
  }

  @Test
  void messagesOfMonthsAreNotFlagged() {
    assertThat(messages(8, Duration.ofDays(2)).flags()).isEmpty();
  }

  @Test
  void messagesUnderSeveralPostsCountTogether() {
    Chat chat = new Chat();
    for (int i = 0; i < 5; i++) {
      chat.under("post " + i).says("Maud", "Bonjour à tous.").says("Romain", "Maud", "Bonjour !");
    }
    assertThat(chat.patterns()).containsExactly(PatternId.FLOODING);
    assertThat(chat.flags().get(0).explanation().arguments()).contains(5L);
  }

  @Test
  void oneShortAnswerDoesNotMakeItAConversation() {
    Chat chat = messages(2, Duration.ofHours(1)).says("Maud", "Romain", "Rouges.");
    for (int i = 0; i < 3; i++) {
      chat.says("Romain", "Maud", "Rouges comment ?");
    }
    assertThat(chat.patterns()).contains(PatternId.FLOODING);
  }

  @Test
  void aConversationIsNotFlagged() {
    Chat chat = new Chat().says("Maud", "Mes tulipes sont sorties.");
    for (int i = 0; i < 20; i++) {
      chat.says("Romain", "Maud", "Les miennes ont gelé, cette année.")
          .says("Maud", "Romain", "Paillez-les en novembre, ça aide.");
      assertThat(chat.flags()).isEmpty();
    }
  }

  @Test
  void aHostWhoAnswersEachOfSomebodysCommentsIsNotFlagged() {
    Chat chat = new Chat();
    for (int i = 0; i < 8; i++) {
      chat.says("Maud", "Et avec quel terreau ?").says("Léa", "Maud", "Le même.");
      assertThat(chat.flags()).isEmpty();
    }
  }

  @Test
  void oneMessageInPartsIsOne() {
    Chat chat = new Chat().says("Maud", "Racontez.");
    for (int i = 1; i <= 7; i++) {
      chat.says("Romain", "Maud", "(" + i + "/7) Nous sommes partis à l'aube.");
    }
    assertThat(chat.flags()).isEmpty();
  }

  @Test
  void aMessageIsNoPartOfOneThatWasSentHoursBefore() {
    Chat chat = new Chat().says("Maud", "Mes tulipes sont sorties.");
    for (int i = 0; i < 5; i++) {
      chat.after(Duration.ofHours(1)).says("Romain", "Maud", "Oups, et tu es seule ce soir ?");
    }
    assertThat(chat.patterns()).containsExactly(PatternId.FLOODING);
    chat = new Chat().says("Maud", "Mes tulipes sont sorties.");
    for (int i = 0; i < 4; i++) {
      chat.says("Romain", "Maud", "Oups, rouges je voulais dire, numéro " + i);
    }
    assertThat(chat.flags()).isEmpty();
  }

  @Test
  void whatTheySayToNobodyHoursLaterIsNoAnswer() {
    Chat chat = new Chat().says("Maud", "Mes tulipes sont sorties.");
    for (int i = 0; i < 6; i++) {
      chat.after(Duration.ofHours(2))
          .says("Romain", "Maud", "De quelle couleur sont-elles, au juste ?")
          .after(Duration.ofHours(2))
          .says("Maud", "Les jonquilles arrivent, jour " + i);
    }
    chat.says("Romain", "Maud", "Et les jonquilles, jaunes ?");
    assertThat(chat.patterns()).containsExactly(PatternId.FLOODING);
    assertThat(chat.flags().get(0).explanation().arguments()).endsWith(0);
  }

  @Test
  void aLargerFloodDoesNotHideItself() {
    Chat chat = new Chat().says("Maud", "Mes tulipes sont sorties.");
    for (int i = 0; i < 70; i++) {
      chat.after(Duration.ofMinutes(20)).says("Romain", "Maud, quelle couleur ? Question " + i);
      if (i >= 4) {
        assertThat(chat.patterns()).as("message %d", i + 1).containsExactly(PatternId.FLOODING);
      }
    }
    assertThat(chat.flags().get(0).explanation().arguments()).contains("Maud");
  }

  @Test
  void whoeverWasBuriedByWhatOthersWroteIsStillCalled() {
    Chat chat = new Chat().says("Maud", "Mes tulipes sont sorties.");
    for (int i = 0; i < 60; i++) {
      chat.says("lecteur " + (char) ('A' + i), "Les miennes dorment encore.");
    }
    for (int i = 0; i < 60; i++) {
      chat.after(Duration.ofMinutes(20)).says("Romain", "Dites-moi, Maud, quelle couleur ? " + i);
    }
    assertThat(chat.patterns()).containsExactly(PatternId.FLOODING);
  }

  @Test
  void whatIsNoCallToAnybodyIsNoFlood() {
    Chat chat = new Chat();
    for (int i = 0; i < 20; i++) {
      chat.under("train " + i)
          .says("Romain", "Mdr, encore la SNCF ! Deux heures pour aller à Nîmes, jour " + i);
      assertThat(chat.flags()).isEmpty();
    }
  }

  @Test
  void peopleWhoAnsweredEachOtherBeforeAreNoStrangers() {
    Chat chat = new Chat().says("Maud", "Mes tulipes sont sorties.");
    for (int i = 0; i < 3; i++) {
      chat.says("Romain", "Maud", "Bravo !").says("Maud", "Romain", "Merci Romain, à bientôt.");
    }
    chat.after(Duration.ofDays(30)).says("Maud", "Et les jonquilles.");
    for (int i = 0; i < 5; i++) {
      chat.says("Romain", "Maud", "Chez moi elles dorment encore.");
    }
    assertThat(chat.patterns()).doesNotContain(PatternId.FLOODING);
  }
}

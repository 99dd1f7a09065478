package org.veilleuse.moderation.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.pattern.PatternId;

class PersistenceTest {

  private static Chat told(String answer) {
    return new Chat()
        .says("Lou", "J'ai planté trois rangs de poireaux.")
        .says("Serge", "Lou", "Ils sont trop serrés.")
        .says("Lou", "Serge", answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Laissez-moi tranquille.",
        "laisse moi tranquille stp",
        "Merci de ne plus m'écrire.",
        "Arrêtez de me répondre, s'il vous plaît.",
        "arrete de m'ecrire",
        "N'insistez pas.",
        "Je ne souhaite plus échanger avec vous.",
        "Merci d'en rester là.",
        "Je ne vous répondrai plus.",
        "fous-moi la paix",
        "Stop.",
        "Je préférerais que vous arrêtiez.",
        "Inutile de me relancer.",
        "Lâche-moi un peu.",
        "Passez votre chemin.",
        "Please stop messaging me.",
        "Leave me alone.",
        "I'm not interested.",
        "Please don't reply to me again.",
        "stop replying to me",
        "I'd rather you didn't write to me.",
        "I don't want to talk to you.",
        "I won't be answering any more of your messages.",
        "This conversation is over.",
        "Back off.",
        "Do not contact me again."
      })
  void aMessageAfterAStopIsFlagged(String stop) {
    assertThat(told(stop).says("Serge", "Lou", "Et il leur faut du fumier.").patterns())
        .contains(PatternId.PERSISTENCE);
  }

  @Test
  void aStopIsRememberedHoweverManyOthersWhoeverSaidItAnswers() {
    Chat chat = told("Laissez-moi tranquille.");
    for (int i = 0; i < 250; i++) {
      chat.under("post " + i).says("Ana", "Et chez vous ?").says("Lou", "Ana", "Ils ont levé.");
    }
    chat.under("another post").says("Lou", "Les poireaux aussi.");
    assertThat(chat.says("Serge", "Lou", "Je l'avais bien dit.").patterns())
        .contains(PatternId.PERSISTENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Arrête de dire des bêtises.",
        "Stop, tu me fais rire !",
        "Tu crois ? J'ai mis vingt centimètres.",
        "Stop making me laugh.",
        "On m'a dit d'arrêter les poireaux."
      })
  void whatIsNoStopStartsNothing(String answer) {
    assertThat(told(answer).says("Serge", "Lou", "Et il leur faut du fumier.").flags()).isEmpty();
  }

  @Test
  void aReluctantAnswerIsOneThatMayBeMisreadOnce() {
    Chat chat = told("Merci, ça ira, je préfère ma méthode.");
    assertThat(chat.says("Serge", "Lou", "Trente centimètres, pas vingt.").flags()).isEmpty();
    assertThat(chat.says("Serge", "Lou", "Et du fumier.").flags()).isEmpty();
    assertThat(chat.after(Duration.ofHours(1)).says("Serge", "Lou", "De cheval.").patterns())
        .contains(PatternId.PERSISTENCE);
  }

  @Test
  void oneApologyAfterAStopIsNotFlagged() {
    Chat chat = told("Merci de ne plus me répondre.");
    assertThat(chat.says("Serge", "Lou", "Pardon, c'était maladroit.").flags()).isEmpty();
  }

  @Test
  void aSecondMessageAfterAnApologyIsFlagged() {
    Chat chat = told("Merci de ne plus me répondre.").says("Serge", "Lou", "Pardon.");
    assertThat(chat.says("Serge", "Lou", "Mais tout de même, vingt centimètres…").patterns())
        .contains(PatternId.PERSISTENCE);
  }

  @Test
  void anApologyWithAButIsFlagged() {
    Chat chat = told("Merci de ne plus me répondre.");
    assertThat(chat.says("Serge", "Lou", "Désolé, mais vous avez tort sur l'écart.").patterns())
        .contains(PatternId.PERSISTENCE);
  }

  @Test
  void aStopToSomebodyElseStartsNothing() {
    Chat chat =
        new Chat()
            .says("Lou", "J'ai planté trois rangs de poireaux.")
            .says("Serge", "Lou", "Ils sont trop serrés.")
            .says("Bob", "Lou", "Ma petite, laissez faire les hommes.")
            .says("Lou", "Bob", "Merci de ne plus m'écrire.")
            .says("Serge", "Lou", "Trente centimètres, c'est mieux.");
    assertThat(chat.flags()).isEmpty();
  }

  @Test
  void aStopQuotedFromSomebodyElseStartsNothing() {
    Chat chat = told("Ma voisine disait toujours « laissez-moi tranquille » à ses poireaux.");
    assertThat(chat.says("Serge", "Lou", "Elle avait la main verte.").flags()).isEmpty();
  }

  @Test
  void goingOnWithOthersIsNotFlagged() {
    Chat chat =
        told("Merci de ne plus me répondre.")
            .says("Zoé", "Et pour les carottes ?")
            .says("Serge", "Zoé", "Trois centimètres.");
    assertThat(chat.flags()).isEmpty();
  }

  @Test
  void whoeverIsSpokenToAgainMayAnswer() {
    Chat chat =
        told("Laissez-moi faire mes essais.")
            .after(Duration.ofDays(5))
            .says("Lou", "Serge", "Bon, ils jaunissent. Que feriez-vous, vous ?")
            .says("Serge", "Lou", "De l'eau.");
    assertThat(chat.flags()).isEmpty();
  }

  @Test
  void aStopHoldsUnderOtherPostsAndByName() {
    Chat chat = told("Merci de ne plus m'écrire.").under("another post").after(Duration.ofDays(20));
    assertThat(chat.says("Serge", "Lou, vos poireaux ?").patterns())
        .contains(PatternId.PERSISTENCE);
  }

  @Test
  void aStopIsForgottenAfterHalfAYear() {
    Chat chat = told("Merci de ne plus m'écrire.").after(Duration.ofDays(200));
    assertThat(
            chat.says("Lou", "Les poireaux sont sortis.").says("Serge", "Lou", "Tiens !").flags())
        .isEmpty();
  }

  @Test
  void whoeverAnswersThemselvesGoesOnToWhomTheyAnswered() {
    Chat chat = told("Laissez-moi tranquille.");
    assertThat(chat.says("Serge", "Serge", "Vous pourriez me répondre.").patterns())
        .containsExactly(PatternId.PERSISTENCE);
    assertThat(chat.says("Serge", "Serge", "Vingt centimètres.").patterns())
        .contains(PatternId.PERSISTENCE);
    assertThat(chat.flags().get(0).target()).isEqualTo("key of Lou");
    chat.says("Serge", "J'ai semé des radis.");
    assertThat(chat.says("Serge", "Serge", "Et des navets.").flags()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Non.",
        "???",
        "Vous ne savez pas lire ?",
        "J'ai dit non.",
        "C'est du harcèlement.",
        "Encore vous ?",
        "No.",
        "Can't you read?",
        "I already told you.",
        "This is harassment."
      })
  void aSecondNoDoesNotCancelTheFirst(String no) {
    Chat chat =
        told("Please stop messaging me.")
            .says("Serge", "Lou", "Et il leur faut du fumier.")
            .says("Lou", "Serge", no);
    ConversationFlag flag = chat.says("Serge", "Lou", "De cheval.").flags().get(0);
    assertThat(flag.pattern()).isEqualTo(PatternId.PERSISTENCE);
    assertThat(flag.explanation().key()).isEqualTo("persistence");
    assertThat(flag.explanation().arguments()).contains(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Merci Serge, vous aviez raison.",
        "Pardon, j'ai été sèche.",
        "Thank you, you were right after all."
      })
  void aKindWordAfterAllLetsThemAnswer(String kind) {
    Chat chat =
        told("Laissez-moi tranquille.")
            .says("Serge", "Lou", "Et il leur faut du fumier.")
            .says("Lou", "Serge", kind);
    assertThat(chat.says("Serge", "Lou", "De cheval, alors.").flags()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Je pense que Lou ment.",
        "Demandez à Lou pourquoi elle se tait",
        "@Lou, répondez-moi !",
        "LOU, RÉPONDS-MOI !",
        "I think Lou is lying.",
        "Someone should ask Lou about it."
      })
  void aBoundaryTowardsSomebodyIsHeardWhereverAndHoweverTheyNameWhoDrewIt(String text) {
    assertThat(refused().says("Serge", text).patterns()).containsExactly(PatternId.PERSISTENCE);
    Chat under = new Chat().says("Lou", "Trois rangs de poireaux.").refuses("Lou", "Serge");
    for (int i = 0; i < 70; i++) {
      under.says("lecteur " + (char) ('A' + i), "Les miens sont sortis aussi.");
    }
    assertThat(under.says("Serge", text).patterns()).containsExactly(PatternId.PERSISTENCE);
    assertThat(refused().says("Zoé", text).flags()).isEmpty();
  }

  @Test
  void speakingOfSomebodyWhoWantsNoAnswersFromAnybodyIsNoAnswer() {
    Chat chat = new Chat().says("Lou", "Trois rangs de poireaux.").refuses("Lou", null);
    assertThat(chat.says("Zoé", "Je ferai comme Lou au printemps.").flags()).isEmpty();
    assertThat(chat.says("Zoé", "Lou, de quelle variété ?").patterns())
        .containsExactly(PatternId.PERSISTENCE);
  }

  @Test
  void aBoundaryIsHeardHoweverMuchTheyWroteElsewhereAndWhateverStandsAroundTheName() {
    Chat chat = refused();
    for (int i = 0; i < 60; i++) {
      chat.says("Serge", "Remarque sur les radis, numéro " + i);
    }
    String words = "Il a plu toute la semaine sur les semis de printemps. ".repeat(20);
    assertThat(chat.says("Serge", words + "Je ne crois pas Lou. " + words).patterns())
        .contains(PatternId.PERSISTENCE);
    assertThat(
            chat.says("Serge", "Merci Ana, Bob, Zoé, Max, Éva, Théo et bien sûr Lou.").patterns())
        .contains(PatternId.PERSISTENCE);
  }

  @Test
  void aNameThatIsAlsoAWordIsHeardWhenItIsShoutedAtSomebody() {
    Chat chat = new Chat().says("Claire", "Trois rangs de poireaux.").refuses("Claire", "Serge");
    chat.under("another post");
    assertThat(chat.says("Serge", "CLAIRE, RÉPONDS-MOI !").patterns())
        .containsExactly(PatternId.PERSISTENCE);
    assertThat(chat.says("Serge", "Une eau bien claire, ce matin.").flags()).isEmpty();
    assertThat(chat.says("Serge", "UNE EAU BIEN CLAIRE CE MATIN").flags()).isEmpty();
  }

  private static Chat refused() {
    Chat chat = new Chat().says("Lou", "Trois rangs de poireaux.").refuses("Lou", "Serge");
    return chat.under("another post").says("Ana", "Bonjour à tous.");
  }

  @Test
  void aBoundaryIsAStop() {
    Chat chat = new Chat().says("Lou", "Trois rangs de poireaux.").refuses("Lou", "Serge");
    assertThat(chat.says("Zoé", "Lou", "Beaux rangs.").flags()).isEmpty();
    assertThat(chat.says("Serge", "Lou", "Trop serrés.").patterns())
        .containsExactly(PatternId.PERSISTENCE);
  }

  @Test
  void aBoundaryTowardsEverybodyIsAStopForAll() {
    Chat chat = new Chat().says("Lou", "Trois rangs de poireaux.").refuses("Lou", null);
    assertThat(chat.says("Zoé", "Lou", "Beaux rangs.").patterns())
        .containsExactly(PatternId.PERSISTENCE);
  }

  @Test
  void itTellsWhoDoesItTowardsWhom() {
    ConversationFlag flag =
        told("Merci de ne plus m'écrire.").says("Serge", "Lou", "Du fumier.").flags().get(0);
    assertThat(flag.author()).isEqualTo("key of Serge");
    assertThat(flag.target()).isEqualTo("key of Lou");
    assertThat(flag.severity()).isEqualTo(3);
  }

  @Test
  void theMoreMessagesTheGraver() {
    Chat chat = told("Merci de ne plus m'écrire.");
    for (int i = 0; i < 6; i++) {
      chat.says("Serge", "Lou", "Du fumier, du fumier et du fumier.");
    }
    assertThat(chat.flags())
        .filteredOn(flag -> flag.pattern() == PatternId.PERSISTENCE)
        .extracting(ConversationFlag::severity)
        .containsExactly(5);
  }
}

package org.veilleuse.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.pattern.PatternId;

/** The name under a comment is read by the rules alone. */
class ScreeningNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Claire",
        "Rose",
        "La Puce",
        "Grosse Tête",
        "Une lectrice",
        "Anonyme",
        "Bébé Cadum",
        "Chaton",
        "Beau Gosse",
        "Jolie Môme",
        "La Belle Hélène",
        "Chienne de vie",
        "Chasseur de papillons",
        "Tête de mule",
        "Tête de linotte",
        "La Grosse Bertha",
        "Femme au foyer",
        "Célibataire à Paris",
        "Mon Ange",
        "Ma Belle",
        "La Coquine",
        "Sorcière",
        "Le Grand Méchant Loup",
        "Une femme en colère",
        "Féministe et fière",
        "Votre facteur",
        "Tais-toi et lis",
        "L’Idiot du village",
        "Putain de clavier",
        "Vieille Branche",
        "Pretty Woman",
        "Old Fool",
        "Crazy Cat Lady",
        "Nasty Woman",
        "Lazy Cow",
        "Beautiful Loser",
        "Desperate Housewife",
        "Dick Whittington",
        "Fanny",
        "Randy",
        "Sexy Sadie",
        "Killer Queen",
        "Hunter",
        "Single mum",
        "Hot Chocolate",
        "Shut up and read",
        "Follow the white rabbit",
        "Honey",
        "Big Bad Wolf",
        "Just a girl",
        "Maud42",
        "https://example.org",
        "75",
        "?!",
        ""
      })
  void anOrdinaryNameIsNoFlag(String name) {
    assertThat(Screening.builtIn().screenName(name).flags()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sale pute je vais te violer ce soir",
        "Sale pute",
        "sale_pute",
        "Connasse",
        "Je vais te violer",
        "Suce ma bite",
        "Ta gueule",
        "Va crever",
        "Retourne à la cuisine",
        "I will rape you",
        "Kill yourself",
        "Dirty slut",
        "You stupid bitch",
        "I know where you live",
        "Show me your tits"
      })
  void aNameThatInsultsOrThreatensIsFlagged(String name) {
    ScreeningResult found = Screening.builtIn().screenName(name);
    assertThat(found.flagged()).isTrue();
    assertThat(found.severity()).isGreaterThanOrEqualTo(4);
    assertThat(found.flags()).isNotEmpty();
  }

  @Test
  void aCommentIsAsGraveAsItsNameAndNoWordsOfItShowThat() {
    ScreeningResult text = Screening.builtIn().screen("Merci pour ce billet.");
    ScreeningResult name = Screening.builtIn().screenName("Je vais te violer");
    ScreeningResult both = text.signed(name);

    assertThat(text.nameFlagged()).isFalse();
    assertThat(both.nameFlagged()).isTrue();
    assertThat(both.flagged()).isTrue();
    assertThat(both.severity()).isEqualTo(5);
    assertThat(both.score()).isEqualTo(name.score());
    assertThat(both.flags())
        .allMatch(Flag::isOfName)
        .extracting(Flag::pattern)
        .contains(PatternId.THREAT, PatternId.SEXUAL);
    assertThat(text.signed(Screening.builtIn().screenName("Claire"))).isEqualTo(text);
  }
}

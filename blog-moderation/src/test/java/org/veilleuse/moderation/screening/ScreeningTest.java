package org.veilleuse.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.stance.Kind;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Text;

class ScreeningTest {
  private static final Screening SCREENING = Screening.builtIn();

  @Test
  void blamingIsFlagged() {
    ScreeningResult result =
        SCREENING.screen("Si elle met des photos pareilles faut pas qu’elle s’étonne.");
    assertThat(result.flagged()).isTrue();
    assertThat(result.severity()).isEqualTo(4);
    assertThat(result.flags()).extracting(Flag::pattern).containsOnly(PatternId.BLAMING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ta gueule.",
        "Pauvre conne.",
        "Ferme ta grande bouche.",
        "Je vais te casser la gueule.",
        "Le pain est bon. Tu es une grosse nulle, dégage.",
        "T’as un beau cul. Sinon le gâteau est réussi.",
        "Eh « toi », ferme ta gueule",
        "Shut your mouth, bitch.",
        "You ugly cow.",
        "Nice soup. I’ll find you and break your legs.",
        "You are a stupid woman. The trains were late again.",
        "Je vais te tuer. Le chat dormait pendant la tempête.",
        "I'm going to kill you. The cat slept through the storm.",
        "Je vais vous tuer.",
        "I will kill you.",
        "Retourne en cuisine."
      })
  void whatIsSaidBluntlyIsFlaggedAlsoBesideABanalSentence(String text) {
    assertThat(SCREENING.screen(text).flagged()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les tomates ont gelé cette nuit.",
        "slt c koi le nom du morceau stp",
        "bjr jvoulé savoir si vs vendé encor des plan de tomate merci",
        "thx 4 the recipe lol gonna try it tmrw",
        "tkt g tro kiffé ta vidéo mdr"
      })
  void howItIsSpelledIsNoReasonToFlag(String text) {
    assertThat(SCREENING.screen(text).flagged()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Je vais te tuer mdr. Le chat dormait pendant la tempête.",
        "I’m going to kill you lol. The cat slept through the storm.",
        "Il m’a écrit « Je vais te tuer. » Le chat dormait pendant la tempête.",
      })
  void aThreatThatIsNoSentenceOfItsOwnIsJudgedByWhatStandsBesideIt(String text) {
    assertThat(SCREENING.screen(text).flagged()).isFalse();
  }

  @Test
  void testimonyIsProtectedAndSaysSo() {
    ScreeningResult result =
        SCREENING.screen(
            "Merci pour ce billet. J’ai fermé mon profil l’an dernier après le vingtième « t’es"
                + " trop belle, réponds ».");
    assertThat(result.flagged()).isFalse();
    assertThat(result.severity()).isZero();
    assertThat(result.protections())
        .anyMatch(p -> p.kind() == Kind.QUOTED && p.pattern() == PatternId.APPEARANCE);
  }

  @Test
  void networkBaitIsFlagged() {
    assertThat(SCREENING.screen("Rejoignez mon réseau de 5000 contacts !!!").flags())
        .extracting(Flag::pattern)
        .contains(PatternId.BAIT);
  }

  @Test
  void theSpanIsWhereTheWordsStandInTheOriginal() {
    String comment = "Bonjour 😊 \u200bT’es b e l l e, voilà";
    Flag flag = SCREENING.screen(comment).flags().get(0);
    assertThat(comment.substring(flag.start(), flag.end())).isEqualTo("T’es b e l l e");
  }

  @Test
  void aProtectionIsForOneSentenceOnly() {
    ScreeningResult result =
        SCREENING.screen("Un inconnu m'a écrit « t'es trop belle ». Toi aussi t'es trop belle.");
    assertThat(result.flags()).isNotEmpty().allMatch(flag -> flag.start() > 40);
    assertThat(result.protections()).isNotEmpty().allMatch(one -> one.end() < 42);
  }

  @Test
  void aQuotationThatNobodyCommentsOnProtectsNothing() {
    for (String quotation : List.of("« t'es trop belle »", "\"you are an idiot\"")) {
      ScreeningResult result = SCREENING.screen(quotation);
      assertThat(result.flags()).isNotEmpty();
      assertThat(result.protections()).isEmpty();
    }
  }

  private static double score(Flag... flags) {
    return Score.of(Language.FRENCH)
        .of(Evidence.of(0, 0, Text.of("mot", Language.FRENCH), List.of(flags), List.of()));
  }

  private static Flag flag(String rule, double weight) {
    return new Flag(PatternId.BAIT, rule, 0, 1, 2, weight);
  }

  @Test
  void weakRulesAddUp() {
    assertThat(score(flag("a", 0.4), flag("b", 0.4))).isGreaterThan(score(flag("a", 0.4)));
    assertThat(score(flag("a", 0.4))).isGreaterThan(score()).isLessThan(0.5);
  }

  @Test
  void aRuleThatIsSureFlagsAloneWhateverTheWordingIfItIsNotAgainst() {
    assertThat(score(flag("a", 0.95))).isGreaterThan(0.5);
    assertThat(score()).isLessThan(0.5);
  }

  @Test
  void oneRuleCountsOnceHoweverOftenItFinds() {
    assertThat(score(flag("a", 0.3), flag("a", 0.3), flag("a", 0.3)))
        .isEqualTo(score(flag("a", 0.3)));
  }

  @Test
  void anEmptyCommentIsClean() {
    assertThat(SCREENING.screen("").flagged()).isFalse();
    assertThat(SCREENING.screen("").flags()).isEmpty();
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThatThrownBy(() -> SCREENING.screen("a".repeat(10_001)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameCommentGetsTheSameResultFromAnyThread() {
    String comment = "t tro bel, ajoute moi sur snap";
    ScreeningResult expected = SCREENING.screen(comment);
    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> SCREENING.screen(comment + " ".repeat(i % 3))))
        .allMatch(result -> result.flags().equals(expected.flags()));
  }

  @RepeatedTest(40)
  void anythingCanBeScreened(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String text = anything(random, 1 + random.nextInt(repetition.getCurrentRepetition() * 250));
    ScreeningResult result = SCREENING.screen(text);
    assertThat(result.score()).isBetween(0.0, 1.0);
    assertThat(result.flags())
        .allMatch(f -> f.start() >= 0 && f.start() < f.end() && f.end() <= text.length());
    assertThat(result.protections())
        .allMatch(p -> p.start() >= 0 && p.start() < p.end() && p.end() <= text.length());
  }

  private static String anything(Random random, int length) {
    String[] words = {
      "tu es ", "belle", " non ", "« ", " »", "\"", "\n> ", "you ", "t ", "idiot", "@", ".", "www.",
      "\u0301", "\u0345", "\u200d", "\ud83d", "\udc4d", "😍", "\u0000", "\u202e", "a.", "'", "-",
      "ﷺ"
    };
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      if (random.nextInt(3) == 0) {
        text.append((char) random.nextInt(0x10000));
      } else {
        text.append(words[random.nextInt(words.length)]);
      }
    }
    text.setLength(length);
    return text.toString();
  }
}

package org.veilleuse.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.text.Language;

/** What a site's own words find, and what they leave alone. */
class WordListTest {

  private static final ScreeningResult NOTHING =
      new ScreeningResult(0.1, false, 0, List.of(), List.of());
  private static final ScreeningResult GRAVE =
      new ScreeningResult(
          0.9,
          true,
          5,
          List.of(new Flag(PatternId.THREAT, "fr.threat.any", 0, 2, 5, 0.9)),
          List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "connard | Tu es un [[connard]], voilà.",
        "connard | Tous des [[connards]] ici.",
        "connards | Espèce de [[CONNARD]] !",
        "connard | Quel [[c0nnard]] celui-là.",
        "Connard | [[connaaaard]] va",
        "sale type | Ce [[sale  type]] me fait peur.",
        "sale type | De [[sales types]] partout.",
        "mytho | Une bande de [[mythos]].",
        "chienne | Des [[chiennes]], voilà ce que vous êtes.",
        "beau | Que vous êtes [[belle]] ce soir !",
        "rôder | Ils [[rôdent]] ici, et ils [[rodaient]] déjà hier.",
      })
  void aListedWordIsFoundInFrench(String phrase, String marked) {
    assertThat(marks(list(Language.FRENCH, phrase), plain(marked))).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "snowflake | What a bunch of [[snowflakes]] you are.",
        "feminazi | The [[feminazis]] have the word again.",
        "simp | He is [[simping]] for her and the others.",
        "go back | They should [[go back]] to where they came from.",
        "go back | He [[went back]] to the kitchen and the fire.",
      })
  void aListedWordIsFoundInEnglish(String phrase, String marked) {
    assertThat(marks(list(Language.ENGLISH, phrase), plain(marked))).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "con | Le concert était une belle conversation, sans façon.",
        "chienne | Mon chien et les chiens de la voisine dorment.",
        "porte | Je vais porter le bois et le poser dans la cour.",
        "sale type | Il est sale. Type de sol : argileux, dans la cour.",
        "sale type | Un sale petit type, dans la cour et dans la rue."
      })
  void wholeWordsAreMeantAndNothingElse(String phrase, String text) {
    assertThat(list(Language.FRENCH, phrase).over(text, NOTHING)).isSameAs(NOTHING);
  }

  @Test
  void aWordOfOneLanguageIsNotLookedForInTheOther() {
    String english = "The con of the plan is that it has a price, and that is all of it.";
    assertThat(list(Language.FRENCH, "con").over(english, NOTHING).flags()).isEmpty();
    assertThat(
            WordList.of(List.of(new WordList.Entry("con", EnumSet.allOf(Language.class))))
                .over(english, NOTHING)
                .flags())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferme\n[[ta\ngueule]], je te dis.",
        "Ferme [[ta\r\n\r\ngueule]], je te dis.",
        "Ferme-la, [[ta ,\u2028 gueule]] à toi."
      })
  void aPhraseGoesOnInTheNextLine(String marked) {
    assertThat(marks(list(Language.FRENCH, "ta gueule"), plain(marked))).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Elle est à ta.\nGueule de bois ce matin.",
        "C’est à ta ?\nGueule de bois ce matin.",
        "Je pense à ta…\nGueule de bois ce matin."
      })
  void aPhraseEndsWhereTheSentenceDoes(String text) {
    assertThat(list(Language.FRENCH, "ta gueule").over(text, NOTHING)).isSameAs(NOTHING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bitch | Ces filles sont toutes des [[bitches]], et le reste dans la rue.",
        "connard | All of them are [[connards]] and the rest of it is on the list.",
        "beau | You are so [[belle]] in the light of the moon, and that is all of it.",
        "go back | Le mec [[went back]] dans la rue avec les autres, et puis rien."
      })
  void aWordOfBothLanguagesIsInflectedInBothWhateverTheCommentIsIn(String phrase, String marked) {
    WordList both = WordList.of(List.of(new WordList.Entry(phrase, EnumSet.allOf(Language.class))));
    assertThat(marks(both, plain(marked))).isEqualTo(marked);
  }

  @Test
  void theLongestPhraseIsToldAndWhatLiesInsideOfItNot() {
    WordList list =
        WordList.of(
            List.of(
                new WordList.Entry("sale", Set.of(Language.FRENCH)),
                new WordList.Entry("sale type", Set.of(Language.FRENCH))));
    assertThat(list.over("Un sale type dans une rue sale.", NOTHING).flags())
        .extracting(Flag::rule)
        .containsExactly(WordList.RULE + "sale type", WordList.RULE + "sale");
  }

  @Test
  void aWordRaisesTheSeverityAndNothingElse() {
    WordList list = list(Language.FRENCH, "poireau");
    String text = "Des poireaux dans la cour et dans le jardin.";
    ScreeningResult result = list.over(text, NOTHING);
    assertThat(result.severity()).isEqualTo(WordList.SEVERITY);
    assertThat(result.score()).isEqualTo(NOTHING.score());
    assertThat(result.flagged()).isFalse();
    assertThat(result.flags().get(0).pattern()).isEqualTo(PatternId.SITE_WORD);
    ScreeningResult both = list.over(text, GRAVE);
    assertThat(both.severity()).isEqualTo(5);
    assertThat(both.flags()).hasSize(2);
  }

  @Test
  void aCommentOfNothingElseHasTwentyMarksAtMost() {
    String text = "connard ".repeat(1250).strip();
    assertThat(list(Language.FRENCH, "connard").over(text, NOTHING).flags()).hasSize(20);
  }

  @Test
  void fiveHundredEntriesOfOneWordTakeLinearTime() {
    List<WordList.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      entries.add(new WordList.Entry("bla bla bla " + i, EnumSet.allOf(Language.class)));
    }
    String text = "bla ".repeat(2500).strip();
    assertThat(WordList.of(entries).over(text, NOTHING).flags()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', ...", "' ', !!", "'.', 'Un. Deux.'"})
  void whatHasNoWordsIsNoEntry(String one, String other) {
    assertThat(WordList.key(one, Language.FRENCH)).isEmpty();
    assertThat(WordList.key(other, Language.FRENCH)).isEmpty();
    assertThat(list(Language.FRENCH, one).isEmpty()).isTrue();
  }

  @Test
  void spellingsOfOneWordHaveOneKey() {
    assertThat(WordList.key("CONNARD", Language.FRENCH))
        .isEqualTo(WordList.key("c0nnard", Language.FRENCH))
        .isEqualTo(WordList.key(" connard ", Language.FRENCH));
  }

  private static WordList list(Language language, String phrase) {
    return WordList.of(List.of(new WordList.Entry(phrase, Set.of(language))));
  }

  private static String plain(String marked) {
    return marked.replace("[[", "").replace("]]", "");
  }

  private static String marks(WordList list, String text) {
    StringBuilder marked = new StringBuilder(text);
    List<Flag> flags = new ArrayList<>(list.over(text, NOTHING).flags());
    flags.sort((a, b) -> b.start() - a.start());
    flags.forEach(flag -> marked.insert(flag.end(), "]]").insert(flag.start(), "[["));
    return marked.toString();
  }
}

package org.veilleuse.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  private static List<String> forms(String text, Language language) {
    return Text.of(text, language).tokens().map(Token::form).toList();
  }

  private static String words(String text, Language language) {
    return String.join(" ", forms(text, language));
  }

  private static Token last(String text, Language language) {
    List<Token> tokens = Text.of(text, language).tokens().toList();
    return tokens.get(tokens.size() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "t tro bel|tu es trop belle",
        "tu ve|tu veux",
        "T’es là|tu es la",
        "je t'aime|je te aime",
        "l'avion|le avion",
        "dis-le-moi|dis le moi",
        "y a-t-il|y a il",
        "qu’elle s’étonne|que elle se etonne",
        "s'il vient|si il vient",
        "aujourd'hui|aujourd'hui",
        "beeelle|belle",
        "c0nnard|connard",
        "b e l l e|belle",
        "s.a.l.o.p.e|salope",
        "ＢＥＬＬＥ|belle",
        "bеllе|belle",
        "œil|oeil",
        "15k abonnés|15k abonnes",
      })
  void frenchIsReadAsItIsMeant(String written, String read) {
    assertThat(words(written, Language.FRENCH)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "u r|you are",
        "wanna|want to",
        "don't|do not",
        "won't|will not",
        "you're|you are",
        "it's Anna's|it is anna 's",
        "let's go|let us go",
        "sooo cute|so cute",
        "1d10t|idiot",
      })
  void englishIsReadAsItIsMeant(String written, String read) {
    assertThat(words(written, Language.ENGLISH)).isEqualTo(read);
  }

  @Test
  void everyTokenLeadsBackToTheOriginal() {
    String original = "Ah \u200bQu’elle s'e\u0301tonne 😍 ﬁn";
    Text text = Text.of(original, Language.FRENCH);
    assertThat(text.tokens().map(t -> original.substring(t.start(), t.end())))
        .containsExactly(
            "Ah", "Qu’elle", "Qu’elle", "s'e\u0301tonne", "s'e\u0301tonne", "😍", "ﬁn");
  }

  @Test
  void invisibleCharactersDoNotHideAWord() {
    assertThat(words("b\u200be\u202El\u2060le", Language.FRENCH)).isEqualTo("belle");
  }

  @Test
  void wordsThatLackTheirAccentsAreStillKnown() {
    assertThat(last("elle s'etonne", Language.FRENCH).hasLemma("etonner")).isTrue();
    assertThat(last("belles", Language.FRENCH).hasLemma("beau")).isTrue();
  }

  @Test
  void accentsAreKeptAside() {
    assertThat(last("CHERCHÉ", Language.FRENCH).accented()).isEqualTo("cherché");
    assertThat(last("CHERCHÉ", Language.FRENCH).form()).isEqualTo("cherche");
  }

  @Test
  void linksNamesAndNumbersAreTold() {
    List<Token> tokens =
        Text.of("@lea www.exemple.org/a?b. jo@exemple.org 06 12 34 56 78 12", Language.FRENCH)
            .tokens()
            .toList();
    assertThat(tokens.stream().map(Token::kind))
        .containsExactly(TokenKind.MENTION, TokenKind.URL, TokenKind.EMAIL, TokenKind.PHONE);
    assertThat(last("fin. 12", Language.FRENCH).kind()).isEqualTo(TokenKind.NUMBER);
  }

  @Test
  void emojiAndEmoticonsHaveAClass() {
    assertThat(last("merci ❤️", Language.FRENCH).emoji()).isEqualTo(EmojiClass.HEART);
    assertThat(last("ok ;-)", Language.FRENCH).emoji()).isEqualTo(EmojiClass.WINK);
    assertThat(last("ok 🦔", Language.FRENCH).emoji()).isEqualTo(EmojiClass.OTHER);
  }

  @Test
  void sentencesEndWhereTheyEnd() {
    List<Sentence> sentences =
        Text.of("C'est bien... non ? Oui! www.a.org\nfin", Language.FRENCH).sentences();
    assertThat(sentences).hasSize(4);
    assertThat(sentences.get(0).question()).isTrue();
    assertThat(sentences.get(1).question()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "un « mot » dit|mot",
        "un \"mot\" dit|mot",
        "un “mot” dit|mot",
        "> mot|mot",
        "un « mot dit|``",
        "un \"mot dit|``",
      })
  void onlyWhatIsBetweenClosedMarksIsQuoted(String written, String quoted) {
    assertThat(Text.of(written, Language.FRENCH).tokens().filter(Token::quoted).map(Token::form))
        .isEqualTo(quoted.isEmpty() ? List.of() : List.of(quoted));
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    assertThat(Text.of("a".repeat(10_000), Language.FRENCH).sentences()).hasSize(1);
    assertThatThrownBy(() -> Text.of("a".repeat(10_001), Language.FRENCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10000");
  }

  @Test
  void pilesOfMarksDoNoHarm() {
    String zalgo = "b" + "\u0301\u0316".repeat(4_000) + "on";
    Text text = Text.of(zalgo, Language.FRENCH);
    assertThat(text.tokens().map(Token::form)).containsExactly("bon");
    assertThat(last(zalgo, Language.FRENCH).end()).isEqualTo(zalgo.length());
  }

  @Test
  void aLanguageIsGuessedAndBothWhenUnsure() {
    assertThat(LanguageGuess.of("Je ne suis pas du tout d'accord avec vous"))
        .containsExactly(Language.FRENCH);
    assertThat(LanguageGuess.of("I do not agree with you at all"))
        .containsExactly(Language.ENGLISH);
    assertThat(LanguageGuess.of("ok")).containsExactly(Language.FRENCH, Language.ENGLISH);
    assertThat(LanguageGuess.of("Il m'a dit you are so beautiful, c'est nul"))
        .containsExactly(Language.FRENCH, Language.ENGLISH);
  }
}

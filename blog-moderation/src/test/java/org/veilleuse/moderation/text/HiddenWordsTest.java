package org.veilleuse.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that people half hide. */
class HiddenWordsTest {
  private static String read(String text) {
    return String.join(" ", Text.of(text, Language.FRENCH).tokens().map(Token::form).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "p*te|pute",
        "b!tch|bitch",
        "f***|fuck",
        "s@lope|salope",
        "c o n n a r d|connard",
        "sal*pe va|salope va",
      })
  void aSignInALettersPlaceIsRead(String written, String meant) {
    assertThat(read(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "merde.|merde",
        "fuck!|fuck",
        "super!merci|super merci",
        "grand-mère|grand mere",
        "5*3|5 3",
        "a*b|a b",
      })
  void aSignThatHidesNothingEndsTheWord(String written, String read) {
    assertThat(read(written)).isEqualTo(read);
  }

  @Test
  void theTokenCoversTheSigns() {
    Token token = Text.of("quelle p*te !", Language.FRENCH).tokens().toList().get(1);
    assertThat(token.start()).isEqualTo(7);
    assertThat(token.end()).isEqualTo(11);
  }

  @Test
  void aMaskThatFitsNothingStays() {
    assertThat(read("z*z*z*z")).doesNotContain("pute");
  }
}

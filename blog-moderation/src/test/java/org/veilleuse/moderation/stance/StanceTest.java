package org.veilleuse.moderation.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veilleuse.moderation.pattern.Expressions;
import org.veilleuse.moderation.pattern.TokenSpan;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Text;

class StanceTest {
  private static Optional<Kind> kind(String comment, String words, Language language) {
    Text text = Text.of(comment, language);
    Expressions expression = Expressions.of(words, language);
    for (int i = 0; i < text.sentences().size(); i++) {
      for (TokenSpan span : expression.in(text.sentences().get(i)).spans(0)) {
        return Stance.of(language).in(text).protecting(i, span);
      }
    }
    throw new AssertionError("not in the comment: " + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Cette phrase, « t'es belle », me fatigue|QUOTED",
        "Il m'a dit que j'étais belle|REPORTED",
        "On m'a sorti t'es belle toute l'année|REPORTED",
        "J'ai reçu dix fois t'es belle|TESTIMONY",
        "C'est inadmissible de dire à une inconnue qu'elle est belle|CONDEMNED",
        "Arrêtez de dire aux gens qu'elle est belle|CONDEMNED",
        "Ceux qui écrivent t'es belle sous un article|DESCRIBED",
      })
  void aFrenchMatchIsProtectedFor(String comment, Kind kind) {
    assertThat(kind(comment, "~beau", Language.FRENCH)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The line \"you are hot\" is tired|QUOTED",
        "He told me that I was hot|REPORTED",
        "I received a hot message|TESTIMONY",
        "Nobody should say you are hot to a stranger|CONDEMNED",
        "Some men who write hot under a post|DESCRIBED",
        "I don't think that hot is the word|NEGATED",
      })
  void anEnglishMatchIsProtectedFor(String comment, Kind kind) {
    assertThat(kind(comment, "hot", Language.ENGLISH)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "t'es belle",
        "Il m'a dit non mais toi t'es belle",
        "t'es belle, il m'a dit",
        "« bonjour » t'es belle",
      })
  void whatIsSaidToTheReaderIsNot(String comment) {
    assertThat(kind(comment, "~beau", Language.FRENCH)).isEmpty();
  }

  @Test
  void theNextSentenceIsNot() {
    assertThat(kind("On m'a dit non. T'es belle.", "~beau", Language.FRENCH)).isEmpty();
  }
}

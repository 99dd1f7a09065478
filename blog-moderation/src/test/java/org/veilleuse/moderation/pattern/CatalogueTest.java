package org.veilleuse.moderation.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.veilleuse.moderation.text.Language;

class CatalogueTest {
  private static final Catalogue CATALOGUE = Patterns.builtIn().catalogue();

  @ParameterizedTest
  @EnumSource(PatternId.class)
  void everyPatternHasANameAndAReasonInBothLanguages(PatternId pattern) {
    assertThat(CATALOGUE.name(pattern, Locale.FRENCH)).isNotBlank();
    assertThat(CATALOGUE.name(pattern, Locale.UK))
        .isNotBlank()
        .isNotEqualTo(CATALOGUE.name(pattern, Locale.CANADA_FRENCH));
    assertThat(CATALOGUE.why(pattern, Locale.FRENCH)).isNotBlank();
    assertThat(CATALOGUE.why(pattern, Locale.ENGLISH))
        .isNotBlank()
        .isNotEqualTo(CATALOGUE.why(pattern, Locale.FRENCH));
  }

  @Test
  void otherLocalesGetFrench() {
    assertThat(CATALOGUE.name(PatternId.INSULT, Locale.GERMAN))
        .isEqualTo(CATALOGUE.name(PatternId.INSULT, Locale.FRENCH));
  }

  @Test
  void aReasonFallsBackToThePatterns() {
    assertThat(CATALOGUE.reason("fr.insult.name-calling", Locale.ENGLISH)).contains("insults");
    assertThat(CATALOGUE.reason("fr.insult.long-gone", Locale.ENGLISH))
        .isEqualTo(CATALOGUE.why(PatternId.INSULT, Locale.ENGLISH));
    assertThat(CATALOGUE.reason("nothing of ours", Locale.ENGLISH)).isEmpty();
  }

  @Test
  void theThirteenPatternsCoverEightBehavioursInFrenchAndSixInEnglish() {
    List<RuleFile> files = Patterns.builtInFiles();
    assertThat(files).hasSize(26);
    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(file.behaviours())
                    .as(file.pattern() + " " + file.language())
                    .hasSizeGreaterThanOrEqualTo(file.language() == Language.FRENCH ? 8 : 6));
  }

  @Test
  void fourPatternsNeedTheConversation() {
    assertThat(PatternId.values()).hasSize(18);
    assertThat(List.of(PatternId.values()).stream().filter(PatternId::conversational))
        .containsExactly(
            PatternId.FLOODING, PatternId.PERSISTENCE, PatternId.PILE_ON, PatternId.OCCUPATION);
  }
}

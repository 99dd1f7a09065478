package org.veilleuse.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource({
    "'L’été, déjà !', l-ete-deja",
    "Un cœur d’Œdipe, un-coeur-d-oedipe",
    "Ægir et Lætitia, aegir-et-laetitia",
    "Straße, strasse",
    "'  À   la -- une ', a-la-une",
    "ÇA VA, ca-va",
    "No. 42 (bis), no-42-bis",
    "ﬁn de ½ semaine, fin-de-1-2-semaine",
    "../../etc/passwd, etc-passwd",
    "a/b?c=d#e%00, a-b-c-d-e-00",
    "e\u0301te\u0301, ete",
    "Bonne année 🎉, bonne-annee"
  })
  void aTitleBecomesItsAddress(String title, String slug) {
    assertThat(Slug.of(title, "post")).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!?", "🎉", "日本語", "Привет", "\u0301\u0301"})
  void aTitleWithoutLatinLettersFallsBack(String title) {
    assertThat(Slug.of(title, "post")).isEqualTo("post");
  }

  @Test
  void aLongTitleIsCut() {
    assertThat(Slug.of("a".repeat(1_000_000), "post")).isEqualTo("a".repeat(80));
    assertThat(Slug.of("a".repeat(79) + " b", "post")).isEqualTo("a".repeat(79));
  }
}

package org.veilleuse.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void aTextBecomesOneLineWithoutWhatCannotBeSeen() {
    assertThat(Excerpt.of(" Un\n\n mot\t\u202eet\u0007 un  autre "))
        .isEqualTo("Un mot et un autre");
  }

  @Test
  void nothingInItBecomesALink() {
    assertThat(Excerpt.of("Voir https://evil.example et www.evil.example"))
        .isEqualTo("Voir https: //evil.example et www .evil.example");
  }

  @Test
  void itHasThreeHundredCharactersAtMostAndCutsNoneInTwo() {
    assertThat(Excerpt.of("x".repeat(300))).hasSize(300).doesNotContain("…");
    assertThat(Excerpt.of("x".repeat(301))).hasSize(300).endsWith("x…");
    assertThat(Excerpt.of("x".repeat(298) + "\ud83d\ude00\ud83d\ude00"))
        .isEqualTo("x".repeat(298) + "…");
    assertThat(Excerpt.of("x ".repeat(5000)).length()).isLessThanOrEqualTo(300);
  }
}

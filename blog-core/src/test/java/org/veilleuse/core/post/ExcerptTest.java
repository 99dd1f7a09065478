package org.veilleuse.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, ``",
        "<p></p>, ``",
        "<p>a</p><p>b</p>, a b",
        "a<br />b, a b",
        "<ul><li>a</li><li>b</li></ul>, a b",
        "<h2>a</h2>b, a b",
        "l’<em>été</em>!, l’été!",
        "x<sup>2</sup>, x2",
        "<p>un <strong>mot</strong>.</p>, un mot.",
        "<p>a <a href=\"/x\" rel=\"nofollow\"> b</a></p>, a b",
        "a<img src=\"/x.png\" alt=\"c &gt; d\" />b, a b",
        "a &lt; b &gt; c &amp; &#34;d&#39; &#x41;, a < b > c & \"d' A",
        "a&unknown; c, a c",
        "&#99999999;&#xzz;a, a"
      })
  void theTextIsTakenWithoutItsTags(String html, String excerpt) {
    assertThat(Excerpt.of(html)).isEqualTo(excerpt);
  }

  @Test
  void aShortTextStaysWhole() {
    assertThat(Excerpt.of("a".repeat(280))).isEqualTo("a".repeat(280));
  }

  @Test
  void aLongTextIsCutAtASpace() {
    String excerpt = Excerpt.of("<p>" + "mot ".repeat(10_000) + "</p>");

    assertThat(excerpt).hasSizeLessThanOrEqualTo(281).endsWith("mot…");
  }

  @Test
  void aLongWordIsCutBetweenTwoCharacters() {
    assertThat(Excerpt.of("a".repeat(281))).isEqualTo("a".repeat(280) + "…");
    assertThat(Excerpt.of("a" + "😀".repeat(200))).isEqualTo("a" + "😀".repeat(139) + "…");
  }
}

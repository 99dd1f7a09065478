package org.veilleuse.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a, <p>a</p>",
        "a||b, <p>a</p>~<p>b</p>",
        "a| |||b, <p>a</p>~<p>b</p>",
        "a|b, <p>a<br />~b</p>",
        "a<br>|b, <p>a<br />~b</p>",
        "a<br /><br />b, <p>a</p>~<p>b</p>",
        "a <em>b</em> c, <p>a <em>b</em> c</p>",
        "<p>a||b</p>, <p>a</p>~<p>b</p>",
        "<p class=\"x\">a|b</p>, <p class=\"x\">a<br />~b</p>",
        "<p>a<p>b, <p>a</p>~<p>b</p>",
        "a|<h2>b</h2>|c, <p>a</p>~<h2>b</h2>~<p>c</p>",
        "<ul>|<li>a</li>|<li>b|<ul><li>c</li></ul>|</li>|</ul>, <ul><li>a</li>~<li>b<ul><li>c</li>~</ul>~</li>~</ul>",
        "<blockquote>a||b</blockquote>, <blockquote><p>a</p>~<p>b</p>~</blockquote>",
        "<div>a</div>, <div>a</div>",
        "<div>||a||</div>, <div><p>a</p>~</div>",
        "x|<pre>a||  b|<b>c</b></pre>|y, <p>x</p>~<pre>a||  b|<b>c</b></pre>~<p>y</p>",
        "<table>|<tr>||<td>a</td>|</tr></table>, <table><tr><td>a</td>~</tr>~</table>",
        "a<!--more-->b, <p>ab</p>",
        "a||<!--more-->||b, <p>a</p>~<p>b</p>",
        "a<!-- secret -->, <p>a</p>",
        "<a href=\"x\"><figure><img></figure></a>, <a href=\"x\"><figure><img></figure>~</a>",
        "https://v.example/1|b, <p><a href=\"https://v.example/1\">https://v.example/1</a><br />~b</p>",
        "a https://v.example/1, <p>a https://v.example/1</p>",
        "a < b > c, <p>a < b > c</p>",
        "a</div></p>b, <p>a</p>~<p>b</p>",
        "<div>a<p>b</div>c, <div>a<p>b</p></div>~<p>c</p>",
        "``, ``"
      })
  void lineEndsBecomeParagraphsAsWordPressShowsThem(String source, String html) {
    assertThat(PostHtml.of(lines(source == null ? "" : source)))
        .isEqualTo(lines(html == null ? "" : html));
  }

  @Test
  void theBlockEditorsTextIsLeftAloneButForItsComments() {
    assertThat(
            PostHtml.of(
                """
                <!-- wp:paragraph {"align":"left"} -->
                <p>a
                b</p>
                <!-- /wp:paragraph -->

                <!-- wp:embed {"url":"https://v.example/1"} -->
                <figure><div>
                https://v.example/1
                </div></figure>
                <!-- /wp:embed -->
                """))
        .isEqualTo(
            """
            <p>a
            b</p>
            <figure><div><a href="https://v.example/1">https://v.example/1</a></div></figure>""");
  }

  @Test
  void emptyLinesInTheBlockEditorsCodeAreKept() {
    assertThat(PostHtml.of("<!-- wp:code --><pre><code>a\n\nb</code></pre><!-- /wp:code -->"))
        .isEqualTo("<pre><code>a\n\nb</code></pre>");
  }

  @Test
  void theExcerptIsWhatStandsBeforeTheMoreMark() {
    assertThat(PostHtml.excerpt(" ", "a <b>c</b>\n\n<!--more La suite-->d")).isEqualTo("a c");
    assertThat(PostHtml.excerpt("<p>x</p>", "a<!--more-->d")).isEqualTo("x");
    assertThat(PostHtml.excerpt("", "a")).isEmpty();
  }

  private static String lines(String text) {
    return text.replace('|', '\n').replace('~', '\n');
  }
}

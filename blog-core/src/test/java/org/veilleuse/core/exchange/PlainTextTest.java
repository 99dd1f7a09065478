package org.veilleuse.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '~',
      value = {
        "a <b>c</b> ~ a c",
        "a<br>b<br/>c ~ a|b|c",
        "<p>a</p><p>b</p> ~ a||b",
        "a||||b  c ~ a||b c",
        "C&eacute;l&#233;ri &amp; c&#xe9;l&#8217; &#146;&nope; &amp;lt; ~ Céléri & cél’ ’&nope; &lt;",
        "<a href=\"https://a.example/x?y&amp;z\">ici</a>. ~ ici (https://a.example/x?y&z).",
        "<a href='http://www.a.example/'>a.example</a> ~ a.example",
        "<a href=\"javascript:x()\">ici</a> ~ ici",
        "<a href=https://a.example/ rel=nofollow>ici</a> ~ ici (https://a.example/)",
        "<a href=\"https://a.example\">ici <a href=\"https://b.example\">là ~ ici (https://a.example)là (https://b.example)",
        "<blockquote>a<br>b</blockquote>c ~ > a|> b||c",
        "<blockquote><blockquote>a</blockquote><a href=\"https://a.example\">b</blockquote>c ~ > ab (https://a.example)||c",
        "x<script>alert('<b>')</script>y<!-- z --> ~ xy",
        "<ul><li>a</li><li>b</li></ul> ~ - a|- b",
        "1 < 2 et 3 > 2 <3 ~ 1 < 2 et 3 > 2 <3",
        "<img src=x alt=\":)\"> ok ~ :) ok",
        "a <b ~ a <b",
        "<!-- a ~ <!-- a",
        "<a title=\"1 > 0\" href=\"https://a.example\">b</a> ~ b (https://a.example)"
      })
  void tagsGoAndWhatTheySaidStays(String html, String text) {
    assertThat(PlainText.of(html.replace('|', '\n'))).isEqualTo(text.replace('|', '\n'));
  }
}

package org.veilleuse.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcodesTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '~',
      value = {
        "a [sic] b [1] […] ~ a [sic] b [1] […]",
        "[caption id=\"x\" width=\"3\"]<a href=\"u\"><img src=\"i\" /></a> Un <i>chat</i>[/caption] ~ <figure><a href=\"u\"><img src=\"i\" /></a><figcaption>Un <i>chat</i></figcaption></figure>",
        "[caption caption=\"Un chat\"]<img src=\"i\">[/caption] ~ <figure><img src=\"i\"><figcaption>Un chat</figcaption></figure>",
        "[caption]<img src=\"i\"> [/caption]x ~ <figure><img src=\"i\"></figure>x",
        "a [caption id=\"x\"]b ~ a b",
        "a[gallery ids=\"1,2\"]b ~ ab",
        "[[gallery ids=\"1\"]] ~ [gallery ids=\"1\"]",
        "[embed width=\"3\"]https://v.example/1[/embed] ~ <a href=\"https://v.example/1\">https://v.example/1</a>",
        "[embed]rien[/embed] ~ [embed]rien",
        "[youtube=http://v.example/?v=1&w=2] ~ <a href=\"http://v.example/?v=1&w=2\">http://v.example/?v=1&w=2</a>",
        "[youtube abc-_1] ~ <a href=\"https://www.youtube.com/watch?v=abc-_1\">https://www.youtube.com/watch?v=abc-_1</a>",
        "[slideshare id=123&doc=titre] ~ <a href=\"https://www.slideshare.net/slideshow/embed_code/123\">https://www.slideshare.net/slideshow/embed_code/123</a>",
        "[audio mp3=\"https://m.example/a.mp3\"][/audio] ~ <a href=\"https://m.example/a.mp3\">https://m.example/a.mp3</a>",
        "[youtube javascript:alert(1)] ~ <a href=\"https://www.youtube.com/watch?v=javascript\">https://www.youtube.com/watch?v=javascript</a>",
        "[video src=\"javascript:alert(1)\"] ~ [video src=\"javascript:alert(1)\"]",
        "<pre>[gallery]</pre>[gallery] ~ <pre>[gallery]</pre>",
        "<a title=\"[gallery]\">x</a>[gallery] ~ <a title=\"[gallery]\">x</a>",
        "[gallery [gallery] ~ [gallery ",
        "[ ~ [",
        "a [caption ~ a [caption"
      })
  void knownShortcodesBecomeHtmlAndOtherBracketsStay(String source, String html) {
    assertThat(new Shortcodes(source).expand().strip()).isEqualTo(html.strip());
  }
}

package org.veilleuse.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  private static String html(String markdown) {
    return SafeHtml.clean(Markdown.toHtml(markdown.replace('|', '\n'))).replace("\n", "");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a *b* **c** ~~d~~, <p>a <em>b</em> <strong>c</strong> <del>d</del></p>",
        "# a, <h2>a</h2>",
        "### a, <h3>a</h3>",
        "- a|- b, <ul><li>a</li><li>b</li></ul>",
        "3. a|4. b, `<ol start=\"3\"><li>a</li><li>b</li></ol>`",
        "> a, <blockquote><p>a</p></blockquote>",
        "[a](/b), <p><a href=\"/b\" rel=\"nofollow\">a</a></p>",
        "![a](/b.png), <p><img src=\"/b.png\" alt=\"a\" /></p>",
        "![a](https://b.example/c.png), <p></p>",
        "[a](javascript:b), <p>a</p>",
        "a <script>b</script> c, <p>a  c</p>",
        "<div onclick=a>b</div>, <div>b</div>",
        "`a`, <p>a</p>",
        "``, ``"
      })
  void whatIsWrittenBecomesSafeHtml(String markdown, String html) {
    assertThat(html(markdown)).isEqualTo(html);
  }

  @Test
  void codeKeepsItsLanguageAndItsAngleBrackets() {
    assertThat(html("```java|a < b|```"))
        .isEqualTo("<pre><code class=\"language-java\">a &lt; b</code></pre>");
  }

  @Test
  void aTableIsATable() {
    assertThat(SafeHtml.clean(Markdown.toHtml("| a | b |\n|---|---|\n| c | d |\n")))
        .contains("<th>a</th>", "<td>d</td>");
  }
}

package org.veilleuse.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.core.exchange.UnreadableExport.Reason;

class BrokenExportTest {
  private static final String COMMENT =
      Wxr.comment(
          "<wp:comment_id>4</wp:comment_id><wp:comment_author_url>http://a.example/?b&c=é"
              + "</wp:comment_author_url><wp:comment_content><![CDATA[x ]]]]><![CDATA[> y]]>"
              + "</wp:comment_content>");
  private static final String EXPORT =
      Wxr.of(
          Wxr.item("<title>un &amp; deux</title><!-- c -->" + COMMENT),
          Wxr.item(Wxr.content("a [caption]b[/caption] <a href=\"x>\">c</a>")),
          Wxr.item("<category domain=\"post_tag\" nicename='x&y'>X</category>" + COMMENT));

  @Test
  void whereverTheFileBreaksOffThePostsBeforeTheBreakArrive() throws Exception {
    byte[] whole = EXPORT.getBytes(StandardCharsets.UTF_8);
    int end = EXPORT.getBytes(StandardCharsets.UTF_8).length - 1;
    for (int length = 0; length < end; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      String text = new String(part, StandardCharsets.UTF_8);
      var received = new Received();
      UnreadableExport thrown = read(part, received);
      assertThat(thrown).as("broken off at %d", length).isNotNull();
      assertThat(received.posts).as("at %d", length).hasSize(text.split("</item>", -1).length - 1);
      if (text.contains("<rss")) {
        assertThat(thrown.reason()).as("at %d", length).isEqualTo(Reason.TRUNCATED);
        assertThat(thrown.line()).hasValue(text.split("\n", -1).length);
      }
    }
  }

  @Test
  void whereverCompressedDataBreaksOffItIsCalledTruncated() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(EXPORT.getBytes(StandardCharsets.UTF_8));
    }
    // The last eight bytes are a checksum behind what an export needs.
    for (int length = 2; length < packed.size() - 10; length++) {
      UnreadableExport thrown = read(Arrays.copyOf(packed.toByteArray(), length), new Received());
      assertThat(thrown).as("at %d", length).isNotNull();
      assertThat(thrown.reason()).as("at %d", length).isEqualTo(Reason.TRUNCATED);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverByteIsWrongNothingButARefusalComesOut(long seed) throws Exception {
    var random = new Random(seed);
    byte[] telling = "<>&]![-\"'/?;=# \n\0\u00ff\u001f\u008b".getBytes(StandardCharsets.ISO_8859_1);
    for (int round = 0; round < 3_000; round++) {
      byte[] mutated = EXPORT.getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(6); i >= 0; i--) {
        mutated[random.nextInt(mutated.length)] = telling[random.nextInt(telling.length)];
      }
      // Anything else that is thrown fails the test.
      read(mutated, new Received());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<a ",
        "<a=\"",
        "<!--",
        "<!",
        "</",
        "[",
        "[caption]",
        "[embed]",
        "[[gallery]]",
        "[/",
        "[youtube ",
        "<p>",
        "<div>",
        "<li></ul>",
        "</p>",
        "<pre>",
        "&",
        "&#",
        "&amp;",
        "<br>",
        "<a href=\"https://a.example\">",
        "<blockquote>",
        "</blockquote>",
        "\n\n",
        "\n",
        " ",
        "<script>",
        "http",
        "[caption]<img>",
        "<em>",
        "%e2",
        "<b\n"
      })
  void repetitionOfAnythingIsReadInLinearTime(String piece) throws Exception {
    // Were it quadratic, a million characters would take hours.
    String text = piece.repeat(1_000_000 / piece.length());
    assertThat(PostHtml.of(text)).isNotNull();
    assertThat(PostHtml.of("<!-- wp:x -->" + text)).isNotNull();
    assertThat(PostHtml.excerpt(text, "")).isNotNull();
    assertThat(PostHtml.of(text + "]-->\">[/caption][/embed]</pre>")).isNotNull();
    assertThat(PlainText.of(text + "]-->\">[/caption][/embed]</pre>")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyMixtureOfMarkupIsReadInLinearTime(long seed) {
    var random = new Random(seed);
    String[] pieces = {
      "<",
      "</",
      "<a ",
      "=\"",
      ">",
      "<!--",
      "-->",
      "[",
      "]",
      "[caption]",
      "[/caption]",
      "[embed]",
      "[gallery]",
      "<p>",
      "<div>",
      "</div>",
      "<li>",
      "</ul>",
      "<pre>",
      "</pre>",
      "&",
      ";",
      "<br>",
      "<blockquote>",
      "</blockquote>",
      "\n\n",
      "x",
      " ",
      "<a href=https://a.example>",
      "</a>"
    };
    int used = 2 + random.nextInt(pieces.length - 2);
    var text = new StringBuilder();
    while (text.length() < 1_000_000) {
      text.append(pieces[random.nextInt(used)]);
    }
    assertThat(PostHtml.of(text.toString())).isNotNull();
    assertThat(PlainText.of(text.toString())).isNotNull();
  }

  private static UnreadableExport read(byte[] file, WordPressSink sink) throws IOException {
    try {
      WordPressExport.read(new ByteArrayInputStream(file), sink);
      return null;
    } catch (UnreadableExport unreadable) {
      return unreadable;
    }
  }
}

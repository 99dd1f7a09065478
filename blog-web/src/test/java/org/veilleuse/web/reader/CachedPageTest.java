package org.veilleuse.web.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.web.testing.FakeRequest;
import org.veilleuse.web.testing.FakeResponse;

class CachedPageTest {

  private static final byte[] TEXT = "<p>L’été, la nuit.</p>".repeat(100).getBytes(UTF_8);

  private final CachedPage page = CachedPage.of(TEXT, "text/html;charset=UTF-8");

  @Test
  void thePageIsSentAsItIsWithItsTypeAndLength() throws IOException {
    FakeResponse sent = sent(FakeRequest.get());
    assertThat(sent.body()).isEqualTo(TEXT);
    assertThat(sent.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(sent.header("Content-Length")).isEqualTo("" + TEXT.length);
    assertThat(sent.header("Content-Encoding")).isNull();
    assertThat(sent.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(sent.header("Vary")).isEqualTo("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "GZIP", "br, gzip", "gzip, deflate, br", "gzip;q=0.5", "x, gzip ; q=1.0"})
  void compressedItIsTheSamePage(String accepted) throws IOException {
    FakeResponse sent = sent(FakeRequest.get().with("Accept-Encoding", accepted));
    assertThat(sent.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(sent.header("Content-Length")).isEqualTo("" + sent.body().length);
    assertThat(sent.body().length).isLessThan(TEXT.length);
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(sent.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(TEXT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "identity, gzip; q=0.000"})
  void whoeverDoesNotTakeGzipDoesNotGetIt(String accepted) throws IOException {
    FakeResponse sent = sent(FakeRequest.get().with("Accept-Encoding", accepted));
    assertThat(sent.header("Content-Encoding")).isNull();
    assertThat(sent.body()).isEqualTo(TEXT);
  }

  @Test
  void eachEncodingHasItsOwnTag() throws IOException {
    String plain = sent(FakeRequest.get()).header("ETag");
    String zipped = sent(FakeRequest.get().with("Accept-Encoding", "gzip")).header("ETag");
    assertThat(plain).isNotEqualTo(zipped).matches("\"[\\w-]+\"");
    assertThat(zipped).matches("\"[\\w-]+\"");
  }

  @Test
  void anotherTextHasAnotherTag() throws IOException {
    FakeResponse other = new FakeResponse();
    CachedPage.of("other".getBytes(UTF_8), "text/html")
        .send(FakeRequest.get().made(), other.made());
    assertThat(other.header("ETag")).isNotEqualTo(sent(FakeRequest.get()).header("ETag"));
  }

  @Test
  void whoeverHasItIsToldThatItDidNotChange() throws IOException {
    String tag = sent(FakeRequest.get()).header("ETag");
    for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag}) {
      FakeResponse again = sent(FakeRequest.get().with("If-None-Match", known));
      assertThat(again.status()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(tag);
      assertThat(again.header("Vary")).isEqualTo("Accept-Encoding");
    }
  }

  @Test
  void whoeverHasAnotherGetsThePage() throws IOException {
    String zipped = sent(FakeRequest.get().with("Accept-Encoding", "gzip")).header("ETag");
    for (String known : new String[] {"\"x\"", "", zipped, "\""}) {
      FakeResponse again = sent(FakeRequest.get().with("If-None-Match", known));
      assertThat(again.status()).as(known).isEqualTo(200);
      assertThat(again.body()).isEqualTo(TEXT);
    }
  }

  @Test
  void headGetsTheSameHeadersWithoutAPage() throws IOException {
    FakeResponse sent = sent(FakeRequest.head());
    assertThat(sent.body()).isEmpty();
    assertThat(sent.header("Content-Length")).isEqualTo("" + TEXT.length);
    assertThat(sent.header("ETag")).isEqualTo(sent(FakeRequest.get()).header("ETag"));
  }

  private FakeResponse sent(FakeRequest request) throws IOException {
    FakeResponse response = new FakeResponse();
    page.send(request.made(), response.made());
    return response;
  }
}

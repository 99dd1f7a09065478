package org.veilleuse.web.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.veilleuse.web.testing.FakeResponse;

class CapturedResponseTest {

  private final FakeResponse reader = new FakeResponse();
  private final CapturedResponse captured = new CapturedResponse(reader.made());

  @Test
  void whatIsWrittenIsKeptAndTheReaderGetsNothingYet() throws IOException {
    captured.getWriter().write("été ");
    captured.flushBuffer();
    captured.getOutputStream().write("nuit 🌙".getBytes(UTF_8));
    assertThat(captured.body()).asString(UTF_8).isEqualTo("été nuit 🌙");
    assertThat(captured.isPage()).isTrue();
    assertThat(captured.isCommitted()).isFalse();
    assertThat(reader.body()).isEmpty();
  }

  @Test
  void aRedirectGoesThroughAndIsNoPage() throws IOException {
    captured.getWriter().write("half a page");
    captured.sendRedirect("/login");
    assertThat(reader.header("Location")).isEqualTo("/login");
    assertThat(captured.isPage()).isFalse();
    assertThat(captured.isCommitted()).isTrue();
  }

  @Test
  void anErrorGoesThroughAndIsNoPage() throws IOException {
    captured.sendError(404, "not shown");
    assertThat(reader.status()).isEqualTo(404);
    assertThat(captured.isPage()).isFalse();
  }

  @Test
  void anythingButOkIsNoPage() {
    captured.setStatus(422);
    assertThat(captured.isPage()).isFalse();
  }

  @Test
  void aResetForgetsWhatWasWritten() {
    captured.getWriter().write("half a page");
    captured.reset();
    captured.getWriter().write("whole");
    assertThat(captured.body()).asString(UTF_8).isEqualTo("whole");
  }

  @Test
  void theLengthAndBufferThatTheViewWantsDoNotReachTheReader() {
    captured.setContentLength(3);
    captured.setContentLengthLong(3);
    captured.setBufferSize(1);
    assertThat(reader.header("Content-Length")).isNull();
  }
}

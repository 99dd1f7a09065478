package org.veilleuse.web.reader;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Keeps what a view writes; a redirect or an error goes through to the reader at once. */
final class CapturedResponse extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
  private boolean passedOn;

  CapturedResponse(HttpServletResponse response) {
    super(response);
  }

  /** Whether a whole page was written, not an error or a redirect. */
  boolean isPage() {
    return !passedOn && getStatus() == SC_OK;
  }

  byte[] body() {
    writer.flush();
    return bytes.toByteArray();
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        bytes.write(b);
      }

      @Override
      public void write(byte[] b, int off, int len) {
        bytes.write(b, off, len);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("a captured page is written synchronously");
      }
    };
  }

  @Override
  public void flushBuffer() {
    writer.flush();
  }

  @Override
  public void setBufferSize(int size) {}

  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  @Override
  public boolean isCommitted() {
    return passedOn;
  }

  @Override
  public void resetBuffer() {
    writer.flush();
    bytes.reset();
  }

  @Override
  public void reset() {
    resetBuffer();
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    sendError(status);
  }

  @Override
  public void sendError(int status) throws IOException {
    passedOn = true;
    super.sendError(status);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    passedOn = true;
    super.sendRedirect(location);
  }
}

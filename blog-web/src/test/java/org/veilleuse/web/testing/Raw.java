package org.veilleuse.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no decent client sends, byte by byte. */
public final class Raw {

  private static final int PATIENCE = 20_000;

  private Raw() {}

  /**
   * Sends the request lines, each ended by CR LF, and returns everything that came back; empty if
   * the server only closed.
   *
   * @param head request line and headers; Host and Connection are added
   */
  public static String send(RunningBlog blog, String head, String body) {
    int port = blog.baseUri().getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      String all = head + "\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n" + body;
      socket.getOutputStream().write(all.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The status of an answer, or 0 if there was none. */
  public static int status(String answer) {
    return answer.startsWith("HTTP/1.") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }
}

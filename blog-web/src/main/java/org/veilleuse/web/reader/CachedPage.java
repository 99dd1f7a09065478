package org.veilleuse.web.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** A page as it is sent: plain and compressed once, with the tag that tells whether it changed. */
record CachedPage(byte[] plain, byte[] gzip, String tag, String type) {

  static CachedPage of(byte[] plain, String type) {
    String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(plain));
    return new CachedPage(plain, compressed(plain), hash.substring(0, 22), type);
  }

  int weight() {
    return plain.length + gzip.length;
  }

  /** Sends the page, or "not modified" to whoever has it already. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean zipped = acceptsGzip(request.getHeader("Accept-Encoding"));
    // Each encoding is another representation, so it has another tag (RFC 9110, 8.8.3.3).
    String etag = "\"" + tag + (zipped ? "-gz" : "") + "\"";
    response.setHeader("ETag", etag);
    // Always asked for again, so that an approved comment, or a withdrawn one, is seen at once.
    response.setHeader("Cache-Control", "public, no-cache");
    response.addHeader("Vary", "Accept-Encoding");
    String known = request.getHeader("If-None-Match");
    if (known != null && known.contains(etag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = zipped ? gzip : plain;
    response.setContentType(type);
    if (zipped) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  /** Whether gzip is named, and not only to refuse it, as in {@code gzip;q=0}. */
  static boolean acceptsGzip(String accepted) {
    if (accepted == null) {
      return false;
    }
    for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", 32)) {
      String[] parts = coding.replace(" ", "").split(";", 2);
      if (parts[0].equals("gzip")) {
        return parts.length == 1 || !Set.of("q=0", "q=0.0", "q=0.00", "q=0.000").contains(parts[1]);
      }
    }
    return false;
  }

  private static byte[] compressed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

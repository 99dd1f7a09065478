package org.veilleuse.web.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** A page as it is sent: plain and compressed once, with the tag that tells whether it changed. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and never leaves this package.
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
    String accepted = request.getHeader("Accept-Encoding");
    boolean zipped = accepted != null && takesGzip(accepted.toLowerCase(Locale.ROOT));
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

  /** Whether gzip is among the encodings, and not with the weight 0 that refuses it. */
  private static boolean takesGzip(String accepted) {
    for (String coding : accepted.split(",", -1)) {
      int semicolon = coding.indexOf(';');
      String name = semicolon < 0 ? coding : coding.substring(0, semicolon);
      if (name.strip().equals("gzip")) {
        String weight = semicolon < 0 ? "" : coding.substring(semicolon + 1).replace(" ", "");
        return !weight.startsWith("q=0") || weight.chars().anyMatch(c -> c >= '1' && c <= '9');
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

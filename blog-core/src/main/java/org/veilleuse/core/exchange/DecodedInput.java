package org.veilleuse.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Finds the encoding of an export: byte order mark, then XML declaration, then UTF-8. */
final class DecodedInput {
  private static final int DECLARATION = 256;

  private DecodedInput() {}

  static Reader of(InputStream in) throws IOException {
    var start = new PushbackInputStream(in, DECLARATION);
    byte[] head = start.readNBytes(DECLARATION);
    int mark = 0;
    Charset charset;
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      charset = StandardCharsets.UTF_8;
      mark = 3;
    } else if (begins(head, 0xfe, 0xff) || begins(head, 0xff, 0xfe)) {
      charset = head[0] == (byte) 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      mark = 2;
    } else if (begins(head, 0, '<', 0)) {
      charset = StandardCharsets.UTF_16BE;
    } else if (begins(head, '<', 0)) {
      charset = StandardCharsets.UTF_16LE;
    } else {
      charset = declared(new String(head, StandardCharsets.ISO_8859_1));
    }
    start.unread(head, mark, head.length - mark);
    return new InputStreamReader(start, charset);
  }

  private static boolean begins(byte[] head, int... with) {
    if (head.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((head[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset declared(String head) {
    int end = head.indexOf("?>");
    int at = head.indexOf("encoding=");
    if (!head.stripLeading().startsWith("<?xml") || at < 0 || at + 10 > end) {
      return StandardCharsets.UTF_8;
    }
    int close = head.indexOf(head.charAt(at + 9), at + 10);
    try {
      Charset named = Charset.forName(head.substring(at + 10, Math.max(close, at + 10)));
      // A declaration that could be read byte by byte is not UTF-16 or UTF-32, whatever it says.
      return named.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : named;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}

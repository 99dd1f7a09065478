package org.veilleuse.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Decodes the character references of HTML: {@code C++ &amp; Java} becomes {@code C++ & Java}. */
final class Entities {
  private static final int LONGEST = 10;
  private static final Map<String, String> NAMED = load();

  private Entities() {}

  static String decode(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    var decoded = new StringBuilder(text.length());
    int done = 0;
    while (at >= 0) {
      int end = end(text, at + 1);
      String character = end < 0 ? null : character(text.substring(at + 1, end));
      if (character != null) {
        decoded.append(text, done, at).append(character);
        done = end + 1;
      }
      at = text.indexOf('&', at + 1);
    }
    return decoded.append(text, done, text.length()).toString();
  }

  private static int end(String text, int from) {
    for (int i = from; i < text.length() && i <= from + LONGEST; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static String character(String name) {
    if (!name.startsWith("#")) {
      return NAMED.get(name);
    }
    if (!XmlCharacters.isNumber(name.replace('X', 'x'))) {
      return null;
    }
    int code = XmlCharacters.code(name);
    if (code >= 0x80 && code < 0xa0) {
      // Browsers take these for the characters of Windows, and old posts count on it.
      return new String(new byte[] {(byte) code}, Charset.forName("windows-1252"));
    }
    return XmlCharacters.isLegalNumber(name) ? Character.toString(code) : "\ufffd";
  }

  private static Map<String, String> load() {
    Map<String, String> named = new HashMap<>();
    try (InputStream in = Entities.class.getResourceAsStream("entities.txt")) {
      new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .forEach(
              line -> {
                int space = line.indexOf(' ');
                int code = Integer.parseInt(line.substring(space + 1), 16);
                named.put(line.substring(0, space), Character.toString(code));
              });
      return named;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

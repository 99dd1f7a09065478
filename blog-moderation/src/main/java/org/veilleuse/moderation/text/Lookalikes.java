package org.veilleuse.moderation.text;

import java.util.HashMap;
import java.util.Map;

/** Letters and signs that are read as plain ones: Cyrillic "а" as "a", "œ" as "oe". */
final class Lookalikes {
  private static final Map<Integer, String> PLAIN = read();

  private Lookalikes() {}

  private static Map<Integer, String> read() {
    Map<Integer, String> plain = new HashMap<>();
    for (String line : WordFile.lines("lookalikes.txt")) {
      int space = line.indexOf(' ');
      line.substring(space + 1).codePoints().forEach(c -> plain.put(c, line.substring(0, space)));
    }
    return Map.copyOf(plain);
  }

  static String plain(int codePoint) {
    String plain = codePoint < 0x80 ? null : PLAIN.get(codePoint);
    return plain == null ? Character.toString(codePoint) : plain;
  }
}

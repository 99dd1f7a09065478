package org.veilleuse.moderation.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON value, as RFC 8259 says and not otherwise: objects as maps, arrays as lists,
 * strings, whole numbers as {@link Long}, other numbers as {@link Double}, booleans, null.
 */
final class JsonReader {
  private static final int DEEPEST = 16;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  static Object read(String text) throws BadLine {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value(0);
    if (reader.next() != 0 || reader.at < text.length()) {
      throw reader.broken();
    }
    return value;
  }

  private BadLine broken() {
    return new BadLine("json.broken", at + 1);
  }

  /** The next character that is no white space, without reading it; 0 at the end. */
  private char next() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean skips(char wanted) {
    if (next() != wanted || at >= text.length()) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char wanted) throws BadLine {
    if (!skips(wanted)) {
      throw broken();
    }
  }

  private Object value(int depth) throws BadLine {
    if (depth > DEEPEST) {
      throw new BadLine("json.deep", DEEPEST);
    }
    return switch (next()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) throws BadLine {
    expect('{');
    Map<String, Object> object = new LinkedHashMap<>();
    if (skips('}')) {
      return object;
    }
    do {
      if (next() != '"') {
        throw broken();
      }
      String name = string();
      expect(':');
      if (object.containsKey(name)) {
        throw broken();
      }
      object.put(name, value(depth + 1));
    } while (skips(','));
    expect('}');
    return object;
  }

  private List<Object> array(int depth) throws BadLine {
    expect('[');
    List<Object> array = new ArrayList<>();
    if (skips(']')) {
      return array;
    }
    do {
      array.add(value(depth + 1));
    } while (skips(','));
    expect(']');
    return array;
  }

  private Object word(String word, Object value) throws BadLine {
    if (!text.startsWith(word, at)) {
      throw broken();
    }
    at += word.length();
    return value;
  }

  private String string() throws BadLine {
    at++;
    StringBuilder out = new StringBuilder();
    while (true) {
      if (at >= text.length() || text.charAt(at) < ' ') {
        throw broken();
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      out.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() throws BadLine {
    char c = at < text.length() ? text.charAt(at) : 0;
    int simple = "\"\\/bfnrt".indexOf(c);
    if (c != 0 && simple >= 0) {
      at++;
      return "\"\\/\b\f\n\r\t".charAt(simple);
    }
    if (c != 'u' || at + 5 > text.length()) {
      throw broken();
    }
    int value = 0;
    for (int i = 1; i <= 4; i++) {
      char digit = text.charAt(at + i);
      int hex = digit < 128 ? Character.digit(digit, 16) : -1;
      if (hex < 0) {
        throw broken();
      }
      value = value * 16 + hex;
    }
    at += 5;
    return (char) value;
  }

  private Object number() throws BadLine {
    int start = at;
    boolean whole = true;
    at += at < text.length() && text.charAt(at) == '-' ? 1 : 0;
    int first = at;
    if (digits() > 1 && text.charAt(first) == '0') {
      throw broken();
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      whole = false;
      digits();
    }
    if (at < text.length() && "eE".indexOf(text.charAt(at)) >= 0) {
      at++;
      whole = false;
      at += at < text.length() && "+-".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      digits();
    }
    try {
      String number = text.substring(start, at);
      return whole ? (Object) Long.valueOf(number) : (Object) Double.valueOf(number);
    } catch (NumberFormatException e) {
      throw broken();
    }
  }

  private int digits() throws BadLine {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw broken();
    }
    return at - start;
  }
}

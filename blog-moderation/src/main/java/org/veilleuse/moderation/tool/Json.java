package org.veilleuse.moderation.tool;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes one JSON object on one line. */
final class Json {
  private final StringBuilder out = new StringBuilder();

  Json open() {
    comma();
    out.append('{');
    return this;
  }

  Json close() {
    out.append('}');
    return this;
  }

  Json value(String name, String value) {
    string(name);
    out.append(':');
    quoted(value);
    return this;
  }

  Json value(String name, boolean value) {
    string(name);
    out.append(':').append(value);
    return this;
  }

  Json value(String name, int value) {
    string(name);
    out.append(':').append(value);
    return this;
  }

  Json value(String name, double value) {
    string(name);
    out.append(':').append(String.format(Locale.ROOT, "%.3f", value));
    return this;
  }

  <T> void list(String name, List<T> items, Consumer<T> writer) {
    string(name);
    out.append(":[");
    for (T item : items) {
      open();
      writer.accept(item);
      close();
    }
    out.append(']');
  }

  private void string(String name) {
    comma();
    quoted(name);
  }

  private void comma() {
    int last = out.length() - 1;
    if (last >= 0 && "{[:".indexOf(out.charAt(last)) < 0) {
      out.append(',');
    }
  }

  private void quoted(String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          boolean alone =
              Character.isSurrogate(c)
                  && !(Character.isHighSurrogate(c)
                      && i + 1 < value.length()
                      && Character.isLowSurrogate(value.charAt(i + 1)))
                  && !(Character.isLowSurrogate(c)
                      && i > 0
                      && Character.isHighSurrogate(value.charAt(i - 1)));
          if (c < ' ' || c == 0x7f || alone) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

package org.veilleuse.moderation.tool;

import java.util.List;

/** A line that cannot be read; why, as a key of the bundle and its values. */
final class BadLine extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> values;

  BadLine(String key, Object... values) {
    super(key + " " + List.of(values));
    this.key = key;
    this.values = List.of(values);
  }

  String key() {
    return key;
  }

  Object[] values() {
    return values.toArray();
  }
}

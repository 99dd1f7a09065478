package org.veilleuse.core.exchange;

import java.util.HashMap;
import java.util.Map;

/** The texts of an element's children by name; an absent one is empty. */
final class Fields {
  private final Map<String, String> texts = new HashMap<>();

  /** The first of a name counts. */
  void put(String name, String text) {
    texts.putIfAbsent(name, text);
  }

  String get(String name) {
    return texts.getOrDefault(name, "");
  }

  String stripped(String name) {
    return get(name).strip();
  }
}

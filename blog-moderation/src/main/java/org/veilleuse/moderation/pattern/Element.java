package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An element of a rule file and the line where it began. */
record Element(
    String name,
    int line,
    Map<String, String> attributes,
    List<Element> children,
    StringBuilder text) {

  Element(String name, int line, Map<String, String> attributes) {
    this(name, line, attributes, new ArrayList<>(), new StringBuilder());
  }

  String attribute(String attribute) {
    return attributes.get(attribute);
  }

  List<Element> all(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  String content() {
    return text.toString().strip();
  }

  /** What the children of this name say, by their attribute {@code lang}. */
  Map<String, String> byLanguage(String childName) {
    return all(childName).stream()
        .collect(Collectors.toUnmodifiableMap(e -> e.attribute("lang"), Element::content));
  }
}

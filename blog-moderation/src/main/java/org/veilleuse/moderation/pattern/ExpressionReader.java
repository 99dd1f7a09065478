package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads an expression over tokens: conditions in a row, {@code ( a b | c )} for alternatives,
 * {@code ?} and <code>{1,3}</code> for what may be absent or repeated, {@code ^ $ $? ,} for places.
 */
final class ExpressionReader {
  private static final int MOST_REPEATS = 20;

  private final AtomReader atoms;
  private final String text;
  private int at;

  private ExpressionReader(String text, WordSets sets) {
    this.text = text;
    atoms = new AtomReader(sets);
  }

  /** Reads it; throws {@link IllegalArgumentException}, saying what is wrong, when it cannot. */
  static Node read(String text, WordSets sets) {
    ExpressionReader reader = new ExpressionReader(text, sets);
    Node node = reader.choice();
    if (reader.at < text.length()) {
      throw new IllegalArgumentException("a ) too many in: " + text.strip());
    }
    return node;
  }

  private Node choice() {
    List<Node> branches = new ArrayList<>();
    branches.add(sequence());
    while (peek() == '|') {
      at++;
      branches.add(sequence());
    }
    return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    for (char c = peek(); c != 0 && c != '|' && c != ')'; c = peek()) {
      parts.add(c == '(' ? group() : word());
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("nothing where something must match in: " + text.strip());
    }
    return new Node.Sequence(parts);
  }

  /** The next character that is no space, 0 at the end. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private Node group() {
    at++;
    Node inside = choice();
    if (peek() != ')') {
      throw new IllegalArgumentException("a ( that nothing closes in: " + text.strip());
    }
    int from = ++at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && text.charAt(at) != ')') {
      at++;
    }
    return repeated(inside, text.substring(from, at));
  }

  private Node word() {
    int from = at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && "()".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    Place place = Place.of(word);
    if (place != null) {
      return new Node.At(place);
    }
    int end = word.endsWith("?") ? word.length() - 1 : word.indexOf('{');
    end = end < 0 ? word.length() : end;
    return repeated(new Node.Test(atoms.read(word.substring(0, end))), word.substring(end));
  }

  private static Node repeated(Node part, String times) {
    if (times.isEmpty()) {
      return part;
    }
    if (times.equals("?")) {
      return new Node.Repeat(part, 0, 1);
    }
    int comma = times.indexOf(',');
    if (!times.startsWith("{") || !times.endsWith("}") || comma < 0) {
      throw new IllegalArgumentException("not a number of times: " + times);
    }
    int least = Integer.parseInt(times.substring(1, comma));
    int most = Integer.parseInt(times.substring(comma + 1, times.length() - 1));
    if (least < 0 || most < least || most < 1 || most > MOST_REPEATS) {
      throw new IllegalArgumentException("not a number of times: " + times);
    }
    return new Node.Repeat(part, least, most);
  }
}

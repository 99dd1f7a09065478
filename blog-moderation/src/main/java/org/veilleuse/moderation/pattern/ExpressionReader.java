package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an expression over tokens: conditions in a row, {@code ( a b | c )} for alternatives,
 * {@code ?} and <code>{1,3}</code> for what may be absent or repeated, {@code ^ $ $? ,} for places,
 * {@code =name} for a phrase that has a name, {@code &pgn} behind what must agree in person, gender
 * or number.
 *
 * <p>In a group, {@code |} with spaces around it stands between sequences: {@code ( a b | c d )};
 * without, between words: {@code a|b c}.
 */
final class ExpressionReader {
  private static final int MOST_REPEATS = 20;
  private static final int DEEPEST_PHRASE = 5;
  private static final Map<Character, String> VALUES = Map.of('p', "123", 'n', "sp", 'g', "mf");

  private static final Pattern AGREEING = Pattern.compile("(?<=[^|\\s])&([pgn]+)(?=[\\s?{)]|$)");

  private final WordSets sets;
  private final Conditions conditions;
  private final String text;
  private final Map<Character, Character> agreed;
  private final int depth;
  private int at;

  private ExpressionReader(
      String text,
      WordSets sets,
      Conditions conditions,
      Map<Character, Character> agreed,
      int depth) {
    this.text = text;
    this.sets = sets;
    this.conditions = conditions;
    this.agreed = agreed;
    this.depth = depth;
    if (depth > DEEPEST_PHRASE) {
      throw new IllegalArgumentException("phrases in phrases in phrases: " + text);
    }
  }

  /**
   * Reads it. Agreement is spelled out: an expression in which two words agree in gender is the
   * choice between both feminine and both masculine, so that matching need not remember anything.
   *
   * @throws IllegalArgumentException saying what is wrong, when it cannot be read
   */
  static Node read(String text, WordSets sets, Conditions conditions) {
    List<Map<Character, Character>> ways = new ArrayList<>(List.of(Map.of()));
    for (char feature : agreeing(text)) {
      List<Map<Character, Character>> more = new ArrayList<>();
      for (Map<Character, Character> way : ways) {
        for (char value : VALUES.get(feature).toCharArray()) {
          Map<Character, Character> one = new HashMap<>(way);
          one.put(feature, value);
          more.add(one);
        }
      }
      ways = more;
    }
    List<Node> nodes = new ArrayList<>();
    for (Map<Character, Character> way : ways) {
      nodes.add(new ExpressionReader(text, sets, conditions, way, 0).whole());
    }
    return nodes.size() == 1 ? nodes.get(0) : new Node.Choice(nodes);
  }

  private static Set<Character> agreeing(String text) {
    Set<Character> features = new TreeSet<>();
    Matcher marks = AGREEING.matcher(text);
    while (marks.find()) {
      for (char feature : marks.group(1).toCharArray()) {
        features.add(feature);
      }
    }
    return features;
  }

  private Node whole() {
    Node node = choice();
    if (at < text.length()) {
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
    return repeated(condition(word.substring(0, end)), word.substring(end));
  }

  private Node condition(String word) {
    if (word.startsWith("=")) {
      String phrase = sets.phrase(word.substring(1));
      return new ExpressionReader(phrase, sets, conditions, agreed, depth + 1).whole();
    }
    Matcher mark = AGREEING.matcher(word);
    StringBuilder features = new StringBuilder();
    String tested = word;
    if (mark.find()) {
      tested = word.substring(0, mark.start());
      for (char feature : mark.group(1).toCharArray()) {
        features.append(agreed.get(feature));
      }
    }
    return new Node.Test(
        conditions.number(new ConditionReader(sets).read(tested, features.toString())));
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

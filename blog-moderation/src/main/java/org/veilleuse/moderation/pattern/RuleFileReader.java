package org.veilleuse.moderation.pattern;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veilleuse.moderation.text.Language;

/** Reads one rule file. */
final class RuleFileReader {
  private final String file;
  private final Element root;
  private final PatternId pattern;
  private final Language language;
  private final WordSets sets;
  private final Expressions.Builder expressions;
  private final List<Example> examples = new ArrayList<>();

  private RuleFileReader(
      Element root, String file, Function<Language, Expressions.Builder> expressions) {
    this.root = root;
    this.file = file;
    pattern = PatternId.valueOf(root.attribute("pattern"));
    language = Language.of(root.attribute("lang"));
    this.expressions = expressions.apply(language);
    sets = WordSets.shared(language).with(file);
  }

  /**
   * Reads it and adds what it looks for to the expressions of its language; throws {@link
   * RuleFileException} with file and line when something is wrong.
   */
  static RuleFile read(
      InputStream in, String file, Function<Language, Expressions.Builder> expressions) {
    return new RuleFileReader(XmlReader.read(in, file), file, expressions).read();
  }

  /** Reads some quarters of its rules, so that what more of them cost can be measured. */
  static RuleFile quarters(
      int quarters,
      InputStream in,
      String file,
      Function<Language, Expressions.Builder> expressions) {
    Element root = XmlReader.read(in, file);
    List<Element> rules = root.all("rule");
    for (int i = 0; i < rules.size(); i++) {
      if (i % 4 >= quarters) {
        root.children().remove(rules.get(i));
      }
    }
    Set<String> served =
        root.all("rule").stream().map(r -> r.attribute("behaviour")).collect(Collectors.toSet());
    root.children()
        .removeIf(one -> one.name().equals("behaviour") && !served.contains(one.attribute("id")));
    return new RuleFileReader(root, file, expressions).read();
  }

  private RuleFile read() {
    for (Element words : root.all("words")) {
      sets.add(words.attribute("name"), words.content());
    }
    for (Element phrase : root.all("phrase")) {
      sets.addPhrase(phrase.attribute("name"), phrase.content());
    }
    List<String> behaviours =
        root.all("behaviour").stream().map(behaviour -> behaviour.attribute("id")).toList();
    Set<String> unserved = new HashSet<>(behaviours);
    List<Rule> rules = new ArrayList<>();
    for (Element element : root.all("rule")) {
      String behaviour = element.attribute("behaviour");
      if (!behaviours.contains(behaviour)) {
        throw wrong(element, "no such behaviour: " + behaviour);
      }
      unserved.remove(behaviour);
      rules.add(rule(element));
    }
    if (!unserved.isEmpty()) {
      throw wrong(root, "behaviours that no rule serves: " + unserved);
    }
    return new RuleFile(
        pattern,
        language,
        root.byLanguage("name"),
        root.byLanguage("why"),
        behaviours,
        rules,
        List.copyOf(examples));
  }

  private Rule rule(Element element) {
    String id = element.attribute("id");
    String prefix = language.code() + "." + pattern.name().toLowerCase(java.util.Locale.ROOT) + ".";
    if (!id.startsWith(prefix)) {
      throw wrong(element, "the id must begin with " + prefix);
    }
    double weight = Double.parseDouble(element.attribute("weight"));
    for (Element child : element.children()) {
      example(id, weight, child);
      child.children().forEach(grandchild -> example(id, weight, grandchild));
    }
    return new Rule(
        id,
        pattern,
        element.attribute("behaviour"),
        Integer.parseInt(element.attribute("severity")),
        weight,
        expression(element, true),
        element.all("exception").stream().map(e -> expression(e, false)).toList(),
        companions(element),
        element.byLanguage("reason"));
  }

  private List<Rule.Companion> companions(Element rule) {
    List<Rule.Companion> companions = new ArrayList<>();
    for (Element child : rule.children()) {
      boolean wanted = child.name().equals("with");
      if (wanted || child.name().equals("unless")) {
        boolean anywhere = "comment".equals(child.attribute("in"));
        companions.add(new Rule.Companion(expression(child, false), wanted, anywhere));
      }
    }
    return companions;
  }

  private int expression(Element element, boolean sought) {
    try {
      List<String> alternatives = element.all("match").stream().map(Element::content).toList();
      return expressions.add(alternatives, sets, sought);
    } catch (IllegalArgumentException e) {
      throw new RuleFileException(file, element.line(), e.getMessage(), e);
    }
  }

  private void example(String rule, double weight, Element element) {
    Example.Kind kind =
        switch (element.name()) {
          case "flag" -> Example.Kind.FLAG;
          case "pass" -> Example.Kind.PASS;
          case "known-miss" -> Example.Kind.KNOWN_MISS;
          case "known-false-alarm" -> Example.Kind.KNOWN_FALSE_ALARM;
          default -> null;
        };
    if (kind == null) {
      return;
    }
    String marked = element.content();
    int open = marked.indexOf("[[");
    int close = marked.indexOf("]]");
    boolean flag = kind == Example.Kind.FLAG;
    if (flag != (open >= 0 && close > open)) {
      throw wrong(element, flag ? "mark the span with [[ and ]]" : "only a flag has a span");
    }
    String text = flag ? marked.replace("[[", "").replace("]]", "") : marked;
    String also = element.attribute("also");
    Set<PatternId> others =
        also == null
            ? Set.of()
            : Stream.of(also.split(" ", -1)).map(PatternId::valueOf).collect(Collectors.toSet());
    examples.add(
        new Example(
            rule,
            pattern,
            language,
            kind,
            text,
            flag ? open : -1,
            flag ? close - 2 : -1,
            others,
            weight,
            file + ":" + element.line()));
  }

  private RuleFileException wrong(Element element, String problem) {
    return new RuleFileException(file, element.line(), problem, null);
  }
}

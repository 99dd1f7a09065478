package org.veilleuse.moderation.pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** What patterns are called and why they matter, in French and English; French for anyone else. */
public final class Catalogue {
  /** What the id of a flag ends with that no rule but the likeness of its wording gave. */
  public static final String WORDING = ".wording";

  private static final String BUNDLE = Catalogue.class.getPackageName() + ".patterns";

  private final Map<String, String> texts = new HashMap<>();

  private final Map<String, String> innocent = new HashMap<>();

  private Catalogue() {}

  static Catalogue of(List<RuleFile> files) {
    Catalogue catalogue = new Catalogue();
    for (RuleFile file : files) {
      catalogue.put(file.pattern().name() + ".name", file.names());
      catalogue.put(file.pattern().name() + ".why", file.whys());
      for (Rule rule : file.rules()) {
        catalogue.put(rule.id(), rule.reasons());
      }
    }
    for (RuleFile file : files) {
      for (Example example : file.examples()) {
        if (example.kind() == Example.Kind.PASS) {
          catalogue.innocent.putIfAbsent(example.rule(), example.text());
        }
      }
    }
    for (String code : List.of("fr", "en")) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              BUNDLE,
              Locale.forLanguageTag(code),
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      bundle.keySet().forEach(key -> catalogue.put(key, Map.of(code, bundle.getString(key))));
    }
    return catalogue;
  }

  /** Both files of a pattern say its name and why it matters; they must say the same. */
  private void put(String key, Map<String, String> byLanguage) {
    byLanguage.forEach(
        (code, text) -> {
          String said = texts.put(code + " " + key, text.replaceAll("\\s+", " "));
          if (said != null && !said.equals(texts.get(code + " " + key))) {
            throw new IllegalArgumentException(key + " is told twice, differently: " + text);
          }
        });
  }

  /** What a pattern is called, e.g. "Refus ignoré". Never null. */
  public String name(PatternId pattern, Locale locale) {
    return text(pattern.name() + ".name", locale);
  }

  /** Why a pattern matters, in a sentence or two. Never null. */
  public String why(PatternId pattern, Locale locale) {
    return text(pattern.name() + ".why", locale);
  }

  /**
   * Why a rule flags, in a sentence or two that can be shown to the commenter; for a rule that no
   * longer exists, or for wording alone, why its pattern matters. Never null; empty for what was
   * never a rule's id.
   */
  public String reason(String ruleId, Locale locale) {
    String reason = text(ruleId, locale);
    if (!reason.isEmpty()) {
      return reason;
    }
    String wording = ruleId.endsWith(WORDING) ? text("wording", locale) + " " : "";
    for (PatternId pattern : PatternId.values()) {
      if (ruleId.contains("." + pattern.name().toLowerCase(Locale.ROOT) + ".")) {
        return wording + why(pattern, locale);
      }
    }
    return "";
  }

  /**
   * A sentence that a rule lets pass, to show where it ends: the first {@code <pass>} example of
   * the rule. Empty for a rule that no longer exists.
   */
  public Optional<String> innocent(String ruleId) {
    return Optional.ofNullable(innocent.get(ruleId));
  }

  private String text(String key, Locale locale) {
    String code = locale.getLanguage().equals("en") ? "en" : "fr";
    return texts.getOrDefault(code + " " + key, "");
  }
}

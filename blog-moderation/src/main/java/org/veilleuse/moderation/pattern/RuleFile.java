package org.veilleuse.moderation.pattern;

import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.text.Language;

/** The rules of one pattern in one language; names and reasons are by language code. */
record RuleFile(
    PatternId pattern,
    Language language,
    Map<String, String> names,
    Map<String, String> whys,
    List<String> behaviours,
    List<Rule> rules,
    List<Example> examples) {}

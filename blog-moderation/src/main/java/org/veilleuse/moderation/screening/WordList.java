package org.veilleuse.moderation.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Reading;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;
import org.veilleuse.moderation.text.Token;

/**
 * A site's own words and short phrases, compiled: {@code connard} finds "connards", "CONNARD" and
 * "c0nnard". They flag nothing by themselves; a comment that has one is put first. Immutable and
 * safe to share between threads.
 */
public final class WordList {

  /** What the rule of such a flag begins with; behind it stands the phrase. */
  public static final String RULE = "site.site_word.";

  /** How severe a comment is at least that has a word of the list, 1 to 5. */
  public static final int SEVERITY = 3;

  private static final int MOST_FLAGS = 20;
  private static final int MOST_TOKENS = 12;

  /** The ends of a sentence; at any other line end a phrase goes on. */
  private static final String STOPS = ".!?…。！？";

  private final Map<Language, Map<String, List<ListedPhrase>>> byFirstWord =
      new EnumMap<>(Language.class);

  // Those for all languages, which are looked for whatever language a comment seems to be in.
  private final Map<Language, Map<String, List<ListedPhrase>>> everywhere =
      new EnumMap<>(Language.class);

  /**
   * A word or phrase.
   *
   * @param languages in comments of which languages it is looked for, and inflected; not empty
   */
  public record Entry(String phrase, Set<Language> languages) {}

  private WordList() {}

  /** Compiles entries; one that has no words is left out. */
  public static WordList of(Collection<Entry> entries) {
    WordList list = new WordList();
    for (Entry entry : entries) {
      for (Language language : entry.languages()) {
        words(entry.phrase(), language)
            .map(words -> new ListedPhrase(entry.phrase(), words))
            .ifPresent(phrase -> list.add(language, phrase, entry.languages()));
      }
    }
    return list;
  }

  private void add(Language language, ListedPhrase phrase, Set<Language> languages) {
    add(phrase, byFirstWord.computeIfAbsent(language, none -> new HashMap<>()));
    if (languages.size() == Language.values().length) {
      add(phrase, everywhere.computeIfAbsent(language, none -> new HashMap<>()));
    }
  }

  private static void add(ListedPhrase phrase, Map<String, List<ListedPhrase>> ofLanguage) {
    for (String key : phrase.firstKeys()) {
      ofLanguage.computeIfAbsent(key, none -> new ArrayList<>()).add(phrase);
    }
  }

  /**
   * What a phrase is read as in a language, its words separated by spaces: of two phrases with the
   * same key one is enough. Empty if it has no words, more than one sentence, or too many words.
   */
  public static Optional<String> key(String phrase, Language language) {
    return words(phrase, language)
        .map(words -> String.join(" ", words.stream().map(Token::accented).toList()));
  }

  private static Optional<List<Token>> words(String phrase, Language language) {
    List<Sentence> sentences = Text.of(phrase, language).sentences();
    return sentences.size() == 1 && sentences.get(0).tokens().size() <= MOST_TOKENS
        ? Optional.of(sentences.get(0).tokens())
        : Optional.empty();
  }

  /** Whether nothing is on it. */
  public boolean isEmpty() {
    return byFirstWord.isEmpty();
  }

  /**
   * A result with what the list finds in the text besides, at most twenty times. Score and flagging
   * stay as they are: a listed word says nothing about a comment but that it is to be read first.
   */
  public ScreeningResult over(String text, ScreeningResult found) {
    List<Flag> words = isEmpty() ? List.of() : in(text);
    if (words.isEmpty()) {
      return found;
    }
    List<Flag> flags = new ArrayList<>(found.flags());
    flags.addAll(words);
    return new ScreeningResult(
        found.score(),
        found.flagged(),
        Math.max(found.severity(), SEVERITY),
        flags,
        found.protections());
  }

  private List<Flag> in(String original) {
    Map<String, Flag> found = new LinkedHashMap<>();
    Set<Language> others = EnumSet.allOf(Language.class);
    for (Text text : Text.read(original)) {
      others.remove(text.language());
      look(original, text, byFirstWord, found);
    }
    others.retainAll(everywhere.keySet());
    for (Language other : others) {
      look(original, Text.of(original, other), everywhere, found);
    }
    return found.values().stream().limit(MOST_FLAGS).toList();
  }

  private static void look(
      String original,
      Text text,
      Map<Language, Map<String, List<ListedPhrase>>> byLanguage,
      Map<String, Flag> found) {
    Map<String, List<ListedPhrase>> phrases = byLanguage.getOrDefault(text.language(), Map.of());
    List<Token> tokens = new ArrayList<>();
    for (Sentence sentence : phrases.isEmpty() ? List.<Sentence>of() : text.sentences()) {
      if (!tokens.isEmpty()
          && stops(original, tokens.get(tokens.size() - 1).end(), sentence.start())) {
        look(tokens, phrases, found);
        tokens.clear();
      }
      tokens.addAll(sentence.tokens());
    }
    look(tokens, phrases, found);
  }

  private static boolean stops(String original, int from, int to) {
    return original.substring(from, to).chars().anyMatch(c -> STOPS.indexOf(c) >= 0);
  }

  /** The longest phrase at each place; what lies inside of it is not told again. */
  private static void look(
      List<Token> tokens, Map<String, List<ListedPhrase>> phrases, Map<String, Flag> found) {
    int at = 0;
    while (at < tokens.size() && found.size() < 2 * MOST_FLAGS) {
      ListedPhrase longest = longest(tokens, at, phrases);
      if (longest == null) {
        at++;
        continue;
      }
      int start = tokens.get(at).start();
      at += longest.length();
      int end = tokens.get(at - 1).end();
      String rule = RULE + longest.phrase();
      found.putIfAbsent(
          start + "-" + end, new Flag(PatternId.SITE_WORD, rule, start, end, SEVERITY, 0));
    }
  }

  private static ListedPhrase longest(
      List<Token> tokens, int at, Map<String, List<ListedPhrase>> phrases) {
    ListedPhrase longest = null;
    for (String key : keys(tokens.get(at))) {
      for (ListedPhrase phrase : phrases.getOrDefault(key, List.of())) {
        boolean longer = longest == null || phrase.length() > longest.length();
        if (longer && phrase.isAt(tokens, at)) {
          longest = phrase;
        }
      }
    }
    return longest;
  }

  private static Set<String> keys(Token token) {
    Set<String> keys = new HashSet<>();
    keys.add(token.form());
    for (Reading reading : token.readings()) {
      keys.add(reading.lemma());
    }
    return keys;
  }
}

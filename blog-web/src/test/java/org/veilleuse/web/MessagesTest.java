package org.veilleuse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static final Path PAGES = Path.of("src/main/webapp");

  /** The number of an argument, and how it is formatted: {@code {0}}, {@code {0,choice,…}}. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+(?:,\\w+)?)");

  /** What stands between the brackets of {@code m[…]}. */
  private static final Pattern LOOKED_UP = Pattern.compile("\\bm\\[([^\\]]*)]");

  /** The first argument of {@code words.say(…)}, calls in it included. */
  private static final Pattern SAID =
      Pattern.compile("\\bwords\\.say\\(((?:[^(),]|\\((?:[^()]|\\([^()]*\\))*\\))*)");

  /** A key, or the beginning of one if something is appended to it, or what is appended. */
  private static final Pattern LITERAL =
      Pattern.compile("(concat\\()?'([^']+)'(?=(\\.concat\\()?)");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(messages("en").keySet()).isEqualTo(messages("fr").keySet());
  }

  @Test
  void aMessageHasTheSamePlaceholdersInBothLanguages() {
    assertThat(placeholders("en")).isEqualTo(placeholders("fr"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void noMessageIsEmptyOrHasAnApostropheThatWouldBeTakenForAQuote(String language) {
    assertThat(messages(language))
        .allSatisfy((key, message) -> assertThat(message).as(key).isNotBlank().doesNotContain("'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyMessageCanBeSaidOfNoneOneAndTwo(String language) {
    Locale locale = Locale.forLanguageTag(language);
    messages(language)
        .forEach(
            (key, message) -> {
              for (int n = 0; n <= 2; n++) {
                Object[] numbers = {n, n, n, n, n};
                assertThatCode(
                        () ->
                            assertThat(new MessageFormat(message, locale).format(numbers))
                                .doesNotContain("{", "}"))
                    .as("%s for %d", key, n)
                    .doesNotThrowAnyException();
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyKeyThatAPageUsesExists(String language) throws IOException {
    Set<String> keys = messages(language).keySet();
    Map<String, String> used = keysInPages();

    assertThat(used).as("keys found in pages").isNotEmpty();
    assertThat(used)
        .allSatisfy(
            (key, page) -> {
              if (key.endsWith("…")) {
                String prefix = key.substring(0, key.length() - 1);
                assertThat(keys).as(page).anyMatch(k -> k.startsWith(prefix));
              } else {
                assertThat(keys).as(page).contains(key);
              }
            });
  }

  @Test
  void keysAreFoundWhereverAnExpressionHasThem() {
    assertThat(keysIn("#{a ? m['x.one'] : m['x.two']} #{words.say('x.three', m['x.four'], 'no')}"))
        .containsExactlyInAnyOrder("x.one", "x.two", "x.three", "x.four");
    assertThat(keysIn("#{words.say('x.'.concat(r.kind()).concat('.why'), r.pattern())}"))
        .containsExactly("x.…");
    assertThat(keysIn("#{words.say(w.item.done() ? 'x.'.concat(w.level) : 'y')} #{item['no']}"))
        .containsExactlyInAnyOrder("x.…", "y");
  }

  private static Map<String, String> messages(String language) {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream("messages_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new AssertionError("The messages cannot be read: " + language, e);
    }
    Map<String, String> messages = new TreeMap<>();
    properties.forEach((key, message) -> messages.put((String) key, (String) message));
    return messages;
  }

  private static Map<String, Set<String>> placeholders(String language) {
    Map<String, Set<String>> placeholders = new TreeMap<>();
    messages(language)
        .forEach(
            (key, message) ->
                placeholders.put(
                    key,
                    PLACEHOLDER
                        .matcher(message)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new))));
    return placeholders;
  }

  /** Each key, and a page that uses it. */
  private static Map<String, String> keysInPages() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(PAGES)) {
      pages = files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
    }
    Map<String, String> used = new TreeMap<>();
    for (Path page : pages) {
      keysIn(Files.readString(page)).forEach(key -> used.putIfAbsent(key, page.toString()));
    }
    return used;
  }

  /** Whole keys; those that are only the beginning of one end with {@code …}. */
  private static Set<String> keysIn(String page) {
    return Stream.of(LOOKED_UP, SAID)
        .flatMap(place -> place.matcher(page).results())
        .flatMap(found -> LITERAL.matcher(found.group(1)).results())
        .filter(literal -> literal.group(1) == null)
        .map(literal -> literal.group(2) + (literal.group(3) == null ? "" : "…"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

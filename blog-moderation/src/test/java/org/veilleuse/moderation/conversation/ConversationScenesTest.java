package org.veilleuse.moderation.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veilleuse.moderation.pattern.PatternId;

/** Whole threads, as they may happen; what each shows stands in its file. */
class ConversationScenesTest {
  // mended one, take it out
  private static final Set<String> KNOWN_MISSES =
      Set.of(
          // whoever is accused never speaks, so nobody knows who it is
          "en/pile-on.txt: Minutes of the choir",
          // four people, two of them in irony
          "fr/pile-on.txt: La collègue anonyme");

  static Stream<Scene> innocent() {
    return Scene.all().stream().filter(scene -> scene.file().contains("innocent"));
  }

  static Stream<Scene> positive() {
    return Scene.all().stream().filter(scene -> !scene.file().contains("innocent"));
  }

  private static PatternId pattern(Scene scene) {
    String name = scene.file().substring(scene.file().indexOf('/') + 1).replace(".txt", "");
    return PatternId.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("innocent")
  void anInnocentThreadIsNotFlagged(Scene scene) {
    assertThat(scene.flags()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("positive")
  void theThreadShowsItsPatternByItsCulprit(Scene scene) {
    boolean found =
        scene.flags().stream()
            .anyMatch(
                flag ->
                    flag.pattern() == pattern(scene)
                        && (scene.who() == null || flag.author().equals(scene.who()))
                        && (scene.whom() == null || scene.whom().equals(flag.target())));
    assertThat(found).isEqualTo(!KNOWN_MISSES.contains(scene.toString()));
  }

  @Test
  void thereAreScenesOfEachKindInEachLanguage() {
    assertThat(Scene.all().stream().map(Scene::file).distinct()).hasSize(18);
  }

  @ParameterizedTest
  @MethodSource("positive")
  void nobodyElseIsFlagged(Scene scene) {
    List<String> flagged = scene.flags().stream().map(ConversationFlag::author).distinct().toList();
    if (scene.who() == null) {
      assertThat(flagged).doesNotContain(scene.whom());
    } else {
      assertThat(flagged).isSubsetOf(scene.who());
    }
  }
}

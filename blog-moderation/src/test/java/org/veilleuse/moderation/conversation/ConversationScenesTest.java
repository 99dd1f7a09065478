package org.veilleuse.moderation.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veilleuse.moderation.pattern.PatternId;

/** Whole threads, as they may happen; what each shows stands in its file. */
class ConversationScenesTest {
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
    assertThat(found).isTrue();
  }

  @Test
  void thereAreThirtyScenesOfEachKindOrMoreInBothLanguagesTogether() {
    Map<String, Long> scenes =
        Scene.all().stream()
            .collect(
                Collectors.groupingBy(
                    scene -> scene.file().substring(scene.file().indexOf('/') + 1),
                    Collectors.counting()));
    assertThat(scenes).hasSize(9);
    assertThat(scenes.values()).allMatch(count -> count >= 30);
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

package org.veilleuse.moderation.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How texts are compared, and how those that are alike are found. */
class SketchTest {

  private static double likeness(String one, String other) {
    return Sketch.of(one).likeness(Sketch.of(other));
  }

  @Test
  void caseAccentsAndPunctuationMakeNoDifference() {
    assertThat(likeness("Très belle photo, Éloïse !", "tres BELLE photo eloise")).isEqualTo(1);
  }

  @Test
  void likenessIsWhatBothSayOfWhatEitherSays() {
    // belle, photo, "belle photo" of belle, photo, superbe, "belle photo", "superbe photo" …
    assertThat(likeness("belle photo", "belle photo superbe")).isCloseTo(3 / 5.0, within(1e-9));
    assertThat(likeness("Tu es la plus belle.", "Le marché ouvre à neuf heures.")).isZero();
    assertThat(likeness("", "…")).isZero();
    assertThat(Sketch.of(" … ").buckets()).isEmpty();
  }

  @Test
  void theSameWordsInAnotherOrderAreNotTheSameText() {
    assertThat(likeness("Paul frappe Maud souvent", "Maud frappe Paul souvent"))
        .isGreaterThan(0)
        .isLessThan(0.7);
  }

  @Test
  void theMoreTextsHaveInCommonTheOftenerTheyShareABucket() {
    Random random = new Random(7);
    int[] shared = new int[3];
    for (int i = 0; i < 300; i++) {
      String base = words(random, 40);
      shared[0] += share(base, base.substring(0, base.length() / 3) + words(random, 27)) ? 1 : 0;
      shared[1] +=
          share(base, base.substring(0, base.length() * 2 / 3) + words(random, 13)) ? 1 : 0;
      shared[2] += share(base, words(random, 40)) ? 1 : 0;
    }
    assertThat(shared[1]).isGreaterThan(240);
    assertThat(shared[0]).isBetween(60, shared[1]);
    assertThat(shared[2]).isLessThan(15);
  }

  private static boolean share(String one, String other) {
    return !Collections.disjoint(Sketch.of(one).buckets(), Sketch.of(other).buckets());
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "mot" + random.nextInt(100_000))
        .collect(Collectors.joining(" "));
  }

  @Test
  void aTextInAnotherLanguageIsNotLookedFor() {
    String french = "Ce que tu écris dans le billet est trop long pour moi";
    String english = "What you write in the post is too long for me";
    assertThat(share(french, french)).isTrue();
    assertThat(share(french, english)).isFalse();
  }

  @Test
  void anythingCanBeSketched() {
    assertThat(Sketch.of("\u0301\u0323".repeat(5_000)).buckets()).isEmpty();
    assertThat(Sketch.of("😀".repeat(5_000)).buckets()).isNotEmpty();
    assertThat(Sketch.of("a ".repeat(5_000)).buckets()).isNotEmpty();
    assertThat(Sketch.of("\ud83d").likeness(Sketch.of("\ud83d"))).isZero();
  }
}

package org.veilleuse.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to break the screening. */
class HostileTextTest {
  private static final Screening SCREENING = Screening.builtIn();
  private static final String[] PIECES = {
    "tu",
    "es",
    " ",
    " ",
    " ",
    "belle",
    "salope",
    ".",
    ",",
    "!",
    "?",
    "\n",
    "«",
    "»",
    "\"",
    "'",
    "’",
    "-",
    "*",
    "@",
    "http://",
    "www.",
    "a@b.fr",
    "😍",
    "🍑",
    "👩‍👩‍👧",
    "\u0301",
    "\u200b",
    "\u202e",
    "\ud83d",
    "\ude00",
    "0",
    "1",
    "3",
    "７",
    "ﬁ",
    "œ",
    "б",
    "ß",
    "İ",
    "e",
    "E",
    "é",
    "l'",
    "qu'",
    "t'",
    "you",
    "are",
    "so",
    "stupid",
    "il",
    "m'a",
    "dit",
    ">",
    "#",
    "&",
    "\t",
    "\0",
    "\uffff",
    "漢",
    "ا"
  };

  static Stream<Integer> seeds() {
    return IntStream.range(0, 400).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyTextIsScreenedAndItsWordsAreWholeCharacters(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(200);
    for (int i = 0; i < pieces; i++) {
      text.append(
          random.nextInt(8) == 0
              ? String.valueOf((char) random.nextInt(0x10000))
              : PIECES[random.nextInt(PIECES.length)]);
    }
    ScreeningResult result = SCREENING.screen(text.toString());
    assertThat(result.score()).isBetween(0.0, 1.0);
    result.flags().forEach(flag -> isWhole(text, flag.start(), flag.end()));
    result.protections().forEach(one -> isWhole(text, one.start(), one.end()));
  }

  private static void isWhole(CharSequence text, int start, int end) {
    assertThat(start).isBetween(0, end - 1);
    assertThat(end).isLessThanOrEqualTo(text.length());
    assertThat(splits(text, start)).as("start of %s in %s", start, text).isFalse();
    assertThat(splits(text, end)).as("end %s in %s", end, text).isFalse();
  }

  private static boolean splits(CharSequence text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  @Test
  void anEmptyTextIsClean() {
    assertThat(SCREENING.screen("").flagged()).isFalse();
    assertThat(SCREENING.screen(" \n ").flagged()).isFalse();
  }

  @Test
  void aTextThatIsTooLongIsRefusedAndNotCalledClean() {
    String long1 = "a".repeat(10_001);
    assertThatThrownBy(() -> SCREENING.screen(long1)).isInstanceOf(IllegalArgumentException.class);
  }
}

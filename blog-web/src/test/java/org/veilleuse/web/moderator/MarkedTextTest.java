package org.veilleuse.web.moderator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.veilleuse.web.moderator.MarkedText.Found;
import org.veilleuse.web.moderator.MarkedText.Piece;

class MarkedTextTest {

  @Test
  void aTextInWhichNothingWasFoundIsOneUnmarkedPiece() {
    assertThat(MarkedText.cut("Merci.", List.of()))
        .containsExactly(new Piece("Merci.", false, 0, List.of()));
  }

  @Test
  void anEmptyTextHasNoPieces() {
    assertThat(MarkedText.cut("", List.of())).isEmpty();
    assertThat(MarkedText.cut("", List.of(new Found(0, 3, 2, 1)))).isEmpty();
  }

  @Test
  void wordsFoundAreMarkedAndNumberedWhereTheyEnd() {
    assertThat(MarkedText.cut("abcdef", List.of(new Found(2, 4, 3, 1))))
        .containsExactly(
            new Piece("ab", false, 0, List.of()),
            new Piece("cd", true, 3, List.of(1)),
            new Piece("ef", false, 0, List.of()));
  }

  @Test
  void overlappingWordsShareAPieceThatHasTheGraverSeverity() {
    assertThat(MarkedText.cut("abcdef", List.of(new Found(0, 4, 2, 1), new Found(2, 6, 5, 2))))
        .extracting(Piece::text, Piece::severity, Piece::numbers)
        .containsExactly(
            tuple("ab", 2, List.of()), tuple("cd", 5, List.of(1)), tuple("ef", 5, List.of(2)));
  }

  @Test
  void adjacentWordsStayTwoPieces() {
    assertThat(MarkedText.cut("abcd", List.of(new Found(0, 2, 1, 1), new Found(2, 4, 1, 2))))
        .extracting(Piece::text, Piece::numbers)
        .containsExactly(tuple("ab", List.of(1)), tuple("cd", List.of(2)));
  }

  @Test
  void wordsWithinWordsAreMarkedOnceWithBothNumbers() {
    assertThat(MarkedText.cut("abcd", List.of(new Found(0, 4, 1, 1), new Found(1, 4, 4, 2))))
        .extracting(Piece::text, Piece::severity, Piece::numbers)
        .containsExactly(tuple("a", 1, List.of()), tuple("bcd", 4, List.of(1, 2)));
  }

  @Test
  void aProtectionIsMarkedWithoutASeverity() {
    assertThat(MarkedText.cut("ab", List.of(new Found(0, 2, 0, 1))))
        .containsExactly(new Piece("ab", true, 0, List.of(1)));
  }

  @Test
  void offsetsOutsideTheTextAreBroughtInsideAndKeepTheirNumber() {
    assertThat(MarkedText.cut("abcd", List.of(new Found(-5, 2, 1, 1), new Found(3, 99, 2, 2))))
        .containsExactly(
            new Piece("ab", true, 1, List.of(1)),
            new Piece("c", false, 0, List.of()),
            new Piece("d", true, 2, List.of(2)));
  }

  @Test
  void offsetsTheWrongWayRoundMarkNothing() {
    assertThat(MarkedText.cut("abcd", List.of(new Found(3, 1, 5, 1))))
        .noneMatch(Piece::marked)
        .extracting(Piece::text)
        .containsExactly("a", "bc", "d");
  }

  @Test
  void whateverWasFoundThePiecesTogetherAreTheTextAndEachNumberStandsOnce() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      String text =
          random
              .ints(random.nextInt(40), 0, 6)
              .mapToObj(i -> List.of("a", " ", "é", "🙂", "\n", "<").get(i))
              .collect(joining());
      List<Found> found = new ArrayList<>();
      for (int n = 1; n <= random.nextInt(7); n++) {
        int start = random.nextInt(50) - 5;
        found.add(new Found(start, start + random.nextInt(20), random.nextInt(6), n));
      }
      List<Piece> pieces = MarkedText.cut(text, found);

      String about = "seed " + seed + ", round " + round + ": " + text + " " + found;
      assertThat(pieces.stream().map(Piece::text).collect(joining())).as(about).isEqualTo(text);
      assertThat(pieces).as(about).noneMatch(piece -> piece.text().isEmpty());
      List<Integer> visible =
          found.stream()
              .filter(f -> Math.min(f.end(), text.length()) > Math.max(f.start(), 0))
              .map(Found::number)
              .toList();
      assertThat(pieces.stream().flatMap(piece -> piece.numbers().stream()))
          .as(about)
          .containsExactlyInAnyOrderElementsOf(visible);
    }
  }
}

package org.veilleuse.web.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlottingTest {

  private static Plotting plotting(Scale scale, int slots) {
    List<String> dates = IntStream.range(0, slots).mapToObj(i -> "d" + i).toList();
    return Plotting.large(scale, 40, dates, dates);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "1, 1, 1",
    "5, 1, 5",
    "6, 2, 3",
    "17, 5, 4",
    "26, 10, 3",
    "101, 50, 3",
    "1000000, 200000, 5",
    "9223372036854775, 2000000000000000, 5"
  })
  void countsHaveFewRoundTicksWithRoomForTheMost(long most, long step, int steps) {
    CountScale scale = CountScale.to(most);
    assertThat(scale).isEqualTo(new CountScale(step, steps));
    assertThat(scale.share(most)).isBetween(0.0, 1.0);
    assertThat(scale.ticks()).hasSize(steps + 1).startsWith(0.0).endsWith((double) step * steps);
  }

  @ParameterizedTest
  @CsvSource({"70, 80", "0, 0", "0, 1e9", "30, 600000", "1e9, 1e9", "3600, 3600"})
  void durationsStandBetweenTicksThatPeopleKnow(double least, double most) {
    DurationScale scale = DurationScale.between(least, most);
    assertThat(scale.ticks()).hasSizeBetween(2, 8).isSorted();
    assertThat(scale.share(least)).isBetween(0.0, 1.0);
    assertThat(scale.share(most)).isBetween(scale.share(least), 1.0);
  }

  @Test
  void aMinuteAndADayAreFarApart() {
    DurationScale scale = DurationScale.between(60, 86_400);
    assertThat(scale.ticks()).startsWith(60.0).endsWith(86_400.0);
    assertThat(scale.share(60)).isZero();
    assertThat(scale.share(86_400)).isEqualTo(1);
    assertThat(scale.share(2277)).isEqualTo(0.5, within(0.001));
  }

  @Test
  void barsStandOnOneAnotherAndReachTheTopAtMost() {
    Plot plot =
        plotting(CountScale.to(5), 2)
            .bars(List.of("a", "b"), List.of(new long[] {3, 2}, new long[] {0, 1}), v -> "" + v);
    assertThat(plot.bars()).hasSize(3);
    Plot.Bar low = plot.bars().get(0);
    Plot.Bar high = plot.bars().get(1);
    assertThat(low.y() + low.height()).isEqualTo(plot.bottom(), within(0.11));
    assertThat(high.y() + high.height()).isEqualTo(low.y(), within(0.11));
    assertThat(high.y()).isEqualTo(12, within(0.11));
    assertThat(plot.bars().get(2).kind()).isEqualTo("b");
    assertThat(plot.grid()).hasSize(6);
  }

  @Test
  void aLineIsInterruptedWhereNothingIsAndAPointAloneIsMarked() {
    List<Double> values = Arrays.asList(1.0, 2.0, null, 3.0, null);
    Plot plot = plotting(CountScale.to(5), 5).lines(List.of("a"), List.of(values), v -> "");
    assertThat(plot.lines().get(0).path()).matches("M[\\d.]+ [\\d.]+L[\\d.]+ [\\d.]+M[\\d. ]+");
    assertThat(plot.lines().get(0).marks()).hasSize(3);

    List<Double> many = new java.util.ArrayList<>(java.util.Collections.nCopies(92, 1.0));
    many.set(1, null);
    Plot crowded = plotting(CountScale.to(5), 92).lines(List.of("a"), List.of(many), v -> "");
    assertThat(crowded.lines().get(0).marks()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 13, 30, 31, 53, 54, 90, 92})
  void datesNeitherMeetNorLeaveThePlot(int slots) {
    Plot plot =
        plotting(CountScale.to(1), slots)
            .bars(
                List.of("a"),
                IntStream.range(0, slots).mapToObj(i -> new long[] {1}).toList(),
                v -> "");
    assertThat(plot.dates()).isNotEmpty().hasSizeLessThan(8);
    for (int i = 0; i < plot.dates().size(); i++) {
      double x = plot.dates().get(i).x();
      assertThat(x - 33).isGreaterThan(0);
      assertThat(x).isLessThan(plot.width() - 20);
      if (i > 0) {
        assertThat(x - plot.dates().get(i - 1).x()).isGreaterThanOrEqualTo(60);
      }
    }
    assertThat(plot.hovers()).hasSize(slots);
  }
}

package org.veilleuse.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotsTest {

  @Test
  void fourThingsOfOneHashAreKept() {
    Slots<String> slots = new Slots<>(16);
    for (String one : new String[] {"a", "b", "c", "d"}) {
      slots.put(7, one);
    }

    for (String one : new String[] {"a", "b", "c", "d"}) {
      assertThat(slots.find(7, one::equals)).isEqualTo(one);
    }
    assertThat(slots.find(7, "e"::equals)).isNull();
  }

  @Test
  void theFifthTakesThePlaceOfOne() {
    Slots<String> slots = new Slots<>(16);
    for (String one : new String[] {"a", "b", "c", "d", "e"}) {
      slots.put(7, one);
    }

    assertThat(slots.find(7, "e"::equals)).isEqualTo("e");
    assertThat(new String[] {"a", "b", "c", "d"})
        .filteredOn(one -> slots.find(7, one::equals) != null)
        .hasSize(3);
  }

  @Test
  void itNeverHoldsMoreThanItsSize() {
    Slots<Integer> slots = new Slots<>(64);
    IntStream.range(0, 10_000).forEach(i -> slots.put(Integer.hashCode(i * 0x9E3779B1), i));

    long held =
        IntStream.range(0, 10_000)
            .filter(i -> slots.find(Integer.hashCode(i * 0x9E3779B1), x -> x == i) != null)
            .count();

    assertThat(held).isBetween(32L, 64L);
  }

  @Test
  void aSizeThatIsNoPowerOfTwoIsRefused() {
    assertThatThrownBy(() -> new Slots<>(12)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Slots<>(2)).isInstanceOf(IllegalArgumentException.class);
  }
}

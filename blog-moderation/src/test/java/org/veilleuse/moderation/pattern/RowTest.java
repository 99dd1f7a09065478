package org.veilleuse.moderation.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowTest {
  private static final int CONDITIONS = 20_000;

  @Test
  void aRowHoldsTheConditionsThatItWasMadeOfAndNoOthers() {
    Random random = new Random(3);
    for (int count : new int[] {0, 1, 300, 5_000}) {
      BitSet bits = new BitSet(CONDITIONS);
      random.ints(count, 0, CONDITIONS).forEach(bits::set);
      long[] longs = new long[(CONDITIONS + 63) / 64];
      System.arraycopy(bits.toLongArray(), 0, longs, 0, bits.toLongArray().length);

      Row row = Row.of(longs, List.of());

      for (int condition = 0; condition < CONDITIONS; condition++) {
        assertThat(row.holds(condition)).isEqualTo(bits.get(condition));
      }
      assertThat(row.same(Row.of(longs, List.of()))).isTrue();
    }
  }

  @Test
  void whatAnIndexAsksForIsHeldAsAnythingElse() {
    Need[] needs = new Need[300];
    for (int i = 0; i < needs.length; i++) {
      needs[i] = new Need(7 * i, 1, 1);
    }
    List<Need[]> alternatives =
        Arrays.stream(needs).map(need -> new Need[] {new Need(0, 0, 0), need}).toList();
    long[] longs = new long[(CONDITIONS + 63) / 64];
    longs[7] = -1;

    Row row = Row.of(longs, List.of(new Index(0, alternatives)));

    for (Need need : needs) {
      assertThat(row.holdsAsked(need.condition())).isEqualTo(need.condition() >> 6 == 7);
    }
  }
}

package org.veilleuse.moderation.pattern;

import static org.assertj.core.api.Assertions.assertThat;

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
}

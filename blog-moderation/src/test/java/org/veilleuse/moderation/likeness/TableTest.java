package org.veilleuse.moderation.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void manyFeaturesTogetherHaveTheValuesThatEachHasAlone() {
    int[] known = new Random(5).ints(5_000).distinct().toArray();
    Table table = new Table(known.length);
    for (int i = 0; i < known.length; i++) {
      table.put(known[i], i + 1);
    }
    int[] asked = new Random(6).ints(2_000).toArray();
    System.arraycopy(known, 0, asked, 500, 1_000);
    int[] values = new int[asked.length + 1];
    values[asked.length] = 42;

    table.get(asked, asked.length, values);

    for (int i = 0; i < asked.length; i++) {
      assertThat(values[i]).isEqualTo(table.get(asked[i]));
    }
    assertThat(values[asked.length]).isEqualTo(42);
    assertThat(values[500]).isEqualTo(1);
  }

  @Test
  void aValueThatDoesNotFitIsRefusedRatherThanCut() {
    Table table = new Table(8);
    table.put(1, (1 << 20) - 1);
    assertThat(table.get(1)).isEqualTo((1 << 20) - 1);
    assertThatThrownBy(() -> table.put(2, 1 << 20)).isInstanceOf(IllegalArgumentException.class);
  }
}

package org.veilleuse.moderation.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnionsTest {
  private static final int NEXT = 70;

  private final Unions unions = new Unions();

  private static boolean isSet(long[] bits, int number) {
    return (bits[number >> 6] & 1L << number) != 0;
  }

  @Test
  void aUnionHoldsWhereOneOfItsConditionsDoes() {
    int number = unions.number(new int[] {3, 65}, () -> NEXT);

    for (int condition = 0; condition < NEXT; condition++) {
      long[] bits = new long[2];
      bits[condition >> 6] |= 1L << condition;
      unions.mark(bits);
      assertThat(isSet(bits, number)).isEqualTo(condition == 3 || condition == 65);
      assertThat(isSet(bits, condition)).isTrue();
    }
  }

  @Test
  void theSameConditionsInAnotherOrderAreTheSameUnion() {
    int number = unions.number(new int[] {3, 65}, () -> NEXT);

    assertThat(unions.number(new int[] {65, 3, 3}, () -> NEXT + 1)).isEqualTo(number);
  }

  @Test
  void oneConditionKeepsItsNumber() {
    assertThat(unions.number(new int[] {65}, () -> NEXT)).isEqualTo(65);
  }
}

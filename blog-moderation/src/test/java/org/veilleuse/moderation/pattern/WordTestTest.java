package org.veilleuse.moderation.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Text;

class WordTestTest {
  private final WordTest you = WordTest.of("@you|%MENTION", Language.FRENCH);

  private boolean acceptsFirstWordOf(String text) {
    return you.accepts(Text.of(text, Language.FRENCH).sentences().get(0).tokens().get(0).word());
  }

  @Test
  void aWordThatFulfilsTheConditionIsAccepted() {
    assertThat(acceptsFirstWordOf("tu lis")).isTrue();
    assertThat(acceptsFirstWordOf("@quelqu_un lit")).isTrue();
  }

  @Test
  void anyOtherIsNot() {
    assertThat(acceptsFirstWordOf("les chats")).isFalse();
  }
}

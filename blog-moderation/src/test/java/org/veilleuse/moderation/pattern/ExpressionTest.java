package org.veilleuse.moderation.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;

class ExpressionTest {
  private static String found(String expression, String text) {
    Expressions compiled = Expressions.of(expression, Language.FRENCH);
    Sentence sentence = Text.of(text, Language.FRENCH).sentences().get(0);
    return compiled.in(sentence).spans(0).stream()
        .map(
            span ->
                text.substring(
                    sentence.tokens().get(span.from()).start(),
                    sentence.tokens().get(span.to() - 1).end()))
        .collect(Collectors.joining(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "chat|un chat et un chat|chat / chat",
        "~beau|elles sont belles|belles",
        "@photo|son portrait|portrait",
        "#VERB.2s|tu manges bien|manges",
        "#ADJECTIVE.f|un joli et une jolie|jolie",
        ":HEART|merci ❤|❤",
        ":any|merci ❤|❤",
        "%NUMBER|il a 12 ans|12",
        "~etre ~tres? ~beau|elle est belle|est belle",
        "~etre ~tres? ~beau|elle est très belle|est très belle",
        "un _{0,2} chien|un gros vieux chien|un gros vieux chien",
        "un _{0,2} chien|un gros vieux beau chien|``",
        "tres{2,3} bien|tres tres tres tres bien|tres tres tres bien",
        "( un chat ` un chien ) noir|un chien noir|``",
        "^ un|un et un|un",
        "un $|un et un ❤|un",
        "bien $?|c'est bien ?|bien",
        "bien $?|c'est bien !|``",
        ", toi|dis, toi et toi|toi",
        "tu|tu tu|tu / tu",
        "a _{0,3} b|a a b b|a a b b",
        "~etre+#VERB.2|tu es un être|es",
        "!chat dort|le chien dort|chien dort",
        "!chat dort|le chat dort|``",
      })
  void findsTheLeftmostLongest(String expression, String text, String expected) {
    assertThat(found(expression, text)).isEqualTo(expected);
  }

  @Test
  void alternativesMayHaveSeveralWords() {
    assertThat(found("( un chat | une souris ) noire?", "une souris")).isEqualTo("une souris");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "( a",
        "a )",
        "a{2}",
        "a{3,1}",
        "a{0,99}",
        "@nothing",
        "#NOTHING",
        "~a{0,2}",
        "^ $",
        "a | "
      })
  void whatCannotBeReadIsRefused(String expression) {
    assertThatThrownBy(() -> Expressions.of(expression, Language.FRENCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theStepsGrowWithTheTextAndNoFaster() {
    Expressions hard =
        Expressions.of("a _{0,9} a _{0,9} a _{0,9} ( a | a a | a a a ){1,9} b", Language.FRENCH);
    long once = steps(hard, 500);
    long fourTimes = steps(hard, 2_000);
    assertThat(once).isPositive();
    assertThat(fourTimes).isLessThan(5 * once);
  }

  @Test
  void theStepsStayLinearWhenThereAreManyMatches() {
    Expressions many = Expressions.of("a _{0,9} b?", Language.FRENCH);
    assertThat(steps(many, 2_000)).isLessThan(5 * steps(many, 500));
  }

  private static long steps(Expressions expression, int words) {
    List<Sentence> sentences = Text.of("a ".repeat(words) + "c", Language.FRENCH).sentences();
    long[] total = new long[1];
    sentences.forEach(sentence -> total[0] += expression.steps(sentence)[0]);
    return total[0];
  }
}

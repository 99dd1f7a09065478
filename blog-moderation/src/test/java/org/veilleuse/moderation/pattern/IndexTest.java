package org.veilleuse.moderation.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;

/** Expressions that are looked up by their words, and the same ones tried everywhere. */
class IndexTest {
  private static final List<String> WORDS = List.of("les", "chats", "rouges", "dorment", "la");

  private final Random random = new Random(7);

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String part(int depth) {
    return switch (random.nextInt(depth > 2 ? 6 : 8)) {
      case 0 -> "_{0," + (1 + random.nextInt(3)) + "}";
      case 1 -> word() + "?";
      case 2 -> word() + "{1,2}";
      case 3 -> word() + "|" + word();
      case 4 -> random.nextBoolean() ? "_" : "!" + word();
      case 5 -> word();
      case 6 -> "( " + parts(depth + 1) + " | " + parts(depth + 1) + " )";
      default -> "( " + parts(depth + 1) + " )" + (random.nextBoolean() ? "{1,2}" : "?");
    };
  }

  private String parts(int depth) {
    return random
        .ints(1 + random.nextInt(3), 0, 1)
        .mapToObj(any -> part(depth))
        .collect(Collectors.joining(" "));
  }

  private Sentence sentence() {
    String text =
        random
            .ints(1 + random.nextInt(9), 0, 1)
            .mapToObj(any -> word())
            .collect(Collectors.joining(" "));
    return Text.of(text, Language.FRENCH).sentences().get(0);
  }

  private static List<TokenSpan> triedEverywhere(String expression, Sentence sentence) {
    Conditions conditions = new Conditions();
    WordSets sets = WordSets.shared(Language.FRENCH);
    Program program = new Program(ExpressionReader.read(expression, sets, conditions), conditions);
    conditions.close(List.of());
    List<TokenSpan> found = new ArrayList<>();
    Simulation.ofThread().run(program, new Marks(sentence, conditions), found);
    return found;
  }

  @Test
  void whatIsLookedUpIsFoundWhereverItStands() {
    int matches = 0;
    for (int i = 0; i < 400; i++) {
      // a word in front, so that none is empty; not a choice, whose branches are tried one by one
      String expression = word() + " " + parts(0);
      Expressions expressions = Expressions.of(expression, Language.FRENCH);
      for (int j = 0; j < 10; j++) {
        Sentence sentence = sentence();
        List<TokenSpan> found = expressions.in(sentence).spans(0);

        assertThat(found)
            .as("%s in %s", expression, sentence)
            .isEqualTo(triedEverywhere(expression, sentence));
        matches += found.size();
      }
    }
    assertThat(matches).isGreaterThan(200);
  }

  @Test
  void aNeedMayStandBeforeTheRarestWord() {
    Sentence sentence = Text.of("les la la rouges", Language.FRENCH).sentences().get(0);

    assertThat(Expressions.of("les la{0,3} rouges", Language.FRENCH).in(sentence).spans(0))
        .containsExactly(new TokenSpan(0, 4));
    assertThat(Expressions.of("les la{0,1} rouges", Language.FRENCH).in(sentence).spans(0))
        .isEmpty();
  }
}

package org.veilleuse.moderation.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadsTest {
  private static final String STOPPED =
      comment(1, "Lou", "08:00", "null", "Le mien double enfin !")
          + ","
          + comment(2, "Serge", "08:10", "1", "Changez de farine.")
          + ","
          + comment(3, "Lou", "08:20", "2", "Merci de ne plus me répondre.")
          + ","
          + comment(4, "Serge", "08:30", "3", "Mais au moins prenez une T80.");

  private final RunTool tool = new RunTool();

  private static String comment(int n, String author, String time, String replyTo, String text) {
    return "{\"n\":%d,\"author\":\"%s\",\"at\":\"2026-03-02T%s:00Z\",\"post\":\"p\",\"replyTo\":%s,\"text\":\"%s\"}"
        .formatted(n, author, time, replyTo, text);
  }

  private static String thread(String id, String lang, String comments) {
    return "{\"id\":\"%s\",\"lang\":\"%s\",\"comments\":[%s]}".formatted(id, lang, comments);
  }

  private List<String> run(String input) {
    return tool.run(input, "--threads");
  }

  @Test
  void eachConversationIsAnsweredInOrder() {
    List<String> lines = run(thread("a", "fr", STOPPED) + "\n" + thread("b", "fr", "") + "\n\n");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .isEqualTo(
            "a\tPERSISTENCE\tLou a demandé à Serge d’arrêter il y a moins d’une heure."
                + " C’est le premier message depuis.");
    assertThat(lines.get(1)).isEqualTo("b\t\t");
    assertThat(tool.status).isZero();
  }

  @Test
  void theExplanationIsInTheLanguageOfTheConversation() {
    assertThat(run(thread("a", "en-GB", STOPPED)).get(0)).contains("Lou asked Serge to stop");
  }

  @Test
  void withoutALanguageTheExplanationIsInThatOfTheTool() {
    assertThat(run(thread("a", "-", STOPPED)).get(0)).contains("Lou a demandé");
  }

  @Test
  void commentsAreReadInTheOrderOfTime() {
    List<String> comments = List.of(STOPPED.split("(?<=}),"));
    String reversed =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> comments.get(4 - i))
            .collect(Collectors.joining(","));
    assertThat(run(thread("a", "fr", reversed)).get(0)).startsWith("a\tPERSISTENCE\t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "[]",
        "{\"id\":\"x\"}",
        "{\"id\":\"x\",\"comments\":[1]}",
        "{\"id\":\"x\",\"comments\":[{\"n\":1}]}",
        "{\"id\":\"x\",\"comments\":[]} x",
        "{\"id\":\"x\",\"comments\":[],}",
        "{\"id\":\"x\",\"comments\":[],\"id\":\"y\"}",
        "{\"id\":\"x\",\"comments\":[],\"a\":01}",
        "{\"id\":\"x\",\"comments\":[],\"a\":\"\\x\"}",
        "{\"id\":\"x\",\"comments\":[],\"a\":\"\\u12\"}",
        "{\"id\":\"x\",\"comments\":[],\"a\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}",
        "{\"id\":\"x\",\"comments\":[{\"n\":1,\"author\":\"a\",\"at\":\"yesterday\",\"post\":\"p\",\"text\":\"t\"}]}"
      })
  void aBadLineIsNamedAndNeverCalledClean(String line) {
    List<String> lines = run(thread("a", "fr", "") + "\n" + line + "\n" + thread("b", "fr", ""));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).matches("(x|2)\tNOT_SCREENED\t.+");
    assertThat(lines.get(2)).isEqualTo("b\t\t");
    assertThat(tool.said.toString(StandardCharsets.UTF_8))
        .contains("Ligne 2", "1 conversation n’a pas");
    assertThat(tool.status).isEqualTo(3);
  }

  @Test
  void twoCommentsWithOneNumberAreABadLine() {
    String twice =
        comment(1, "a", "08:00", "null", "t") + "," + comment(1, "b", "08:01", "null", "t");
    assertThat(run(thread("a", "fr", twice)).get(0))
        .startsWith("a\tNOT_SCREENED\tDeux commentaires");
  }

  @Test
  void aTextThatIsTooLongIsABadLine() {
    String comments = comment(1, "a", "08:00", "null", "t".repeat(10_001));
    assertThat(run(thread("a", "fr", comments)).get(0)).startsWith("a\tNOT_SCREENED\t");
  }

  @Test
  void anAnswerToACommentThatIsGoneIsRead() {
    String comments = comment(2, "a", "08:00", "1", "\\u00e9\\ud83d\\ude00\\n");
    assertThat(run(thread("a", "fr", comments))).containsExactly("a\t\t");
  }

  @Test
  void namesCannotBreakTheLine() {
    String comments = STOPPED.replace("Serge", "Ser\\tge\\n{0}");
    List<String> lines = run(thread("a\\tb", "fr", comments));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).startsWith("a b\tPERSISTENCE\tLou a demandé à Ser ge {0} d’arrêter");
  }
}

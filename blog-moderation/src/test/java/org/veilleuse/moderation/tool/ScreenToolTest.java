package org.veilleuse.moderation.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenToolTest {
  private final RunTool tool = new RunTool();

  private List<String> run(String input, String... arguments) {
    return tool.run(input, arguments);
  }

  @Test
  void eachLineIsAnsweredInOrder() {
    List<String> lines =
        run("7\tfr\tMerci pour la recette\nb\ten\tshut up you stupid bitch\n", "--tsv");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).matches("7\t0\t0\\.\\d{3}\t[A-Z_,]*\t[A-Z_,]*");
    assertThat(lines.get(1)).matches("b\t1\t\\d\\.\\d{3}\t[A-Z_,]*INSULT[A-Z_,]*\t[A-Z_,]*");
    assertThat(tool.status).isZero();
  }

  @Test
  void anUnknownLanguageAndALineWithoutTabsAreRead() {
    List<String> lines = run("x\t-\tshut up you stupid bitch\nferme ta gueule connard", "--tsv");
    assertThat(lines.get(0)).startsWith("x\t1\t");
    assertThat(lines.get(1)).startsWith("2\t1\t");
  }

  @Test
  void whatCannotBeScreenedIsNeverCalledClean() {
    List<String> lines = run("x\tfr\t" + "a".repeat(10_001) + "\ny\tfr\tok", "--tsv");
    assertThat(lines.get(0)).isEqualTo("x\t1\t1.000\tNOT_SCREENED\t");
    assertThat(lines.get(1)).startsWith("y\t0\t");
    assertThat(tool.status).isEqualTo(3);
    assertThat(tool.said.toString(StandardCharsets.UTF_8)).contains("x", "10000");
  }

  @Test
  void escapesInATextAreRead() {
    run("x\tfr\tferme ta gueule\\nune \\\\ barre", "--json");
    assertThat(tool.written.toString(StandardCharsets.UTF_8))
        .contains("\"words\":\"ferme ta gueule\"");
  }

  @Test
  void anObjectTellsSpansAndReasons() {
    String json = run("x\tfr\tEh \"toi\", ferme ta gueule", "--json").get(0);
    assertThat(json)
        .startsWith("{\"id\":\"x\",\"screened\":true,\"flagged\":true,")
        .contains("\"start\":10,\"end\":25,", "\"reason_fr\":\"", "\"reason_en\":\"")
        .endsWith("]}");
  }

  @Test
  void anExplanationShowsTheWordsAndTheReason() {
    run("", "--explain", "ferme ta gueule");
    assertThat(tool.written.toString(StandardCharsets.UTF_8))
        .contains("À regarder", "ferme ta gueule", "Le message");
  }

  @Test
  void aWrongCallIsToldHow() {
    run("", "--nothing");
    assertThat(tool.status).isEqualTo(2);
    assertThat(tool.said.toString(StandardCharsets.UTF_8)).contains("--tsv");
    assertThat(tool.written.size()).isZero();
  }
}

package org.veilleuse.moderation.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScreenToolTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private int status;

  private List<String> run(String input, String... arguments) {
    ScreenTool tool =
        new ScreenTool(
            new PrintStream(written, true, StandardCharsets.UTF_8),
            new PrintStream(said, true, StandardCharsets.UTF_8),
            Locale.FRENCH);
    try {
      status =
          tool.run(
              List.of(arguments), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void eachLineIsAnsweredInOrder() {
    List<String> lines =
        run("7\tfr\tMerci pour la recette\nb\ten\tshut up you stupid bitch\n", "--tsv");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).matches("7\t0\t0\\.\\d{3}\t[A-Z_,]*\t[A-Z_,]*");
    assertThat(lines.get(1)).matches("b\t1\t\\d\\.\\d{3}\t[A-Z_,]*INSULT[A-Z_,]*\t[A-Z_,]*");
    assertThat(status).isZero();
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
    assertThat(status).isEqualTo(3);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("x", "10000");
  }

  @Test
  void escapesInATextAreRead() {
    run("x\tfr\tferme ta gueule\\nune \\\\ barre", "--json");
    assertThat(written.toString(StandardCharsets.UTF_8)).contains("\"words\":\"ferme ta gueule\"");
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
    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains("À regarder", "ferme ta gueule", "Le message");
  }

  @Test
  void aWrongCallIsToldHow() {
    run("", "--nothing");
    assertThat(status).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("--tsv");
    assertThat(written.size()).isZero();
  }
}

package org.veilleuse.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportLineTest {

  private static ReportLine readAgain(ReportLine line) {
    String text = line.asLine();
    assertThat(text.lines()).hasSize(1);
    return ReportLine.of(text.lines().findFirst().orElseThrow());
  }

  @Test
  void aLineIsReadAsItWasWritten() {
    ReportLine line = new ReportLine("PAGE", "Mentions « légales » 😀");

    assertThat(line.asLine()).isEqualTo("PAGE\tMentions « légales » 😀\n");
    assertThat(readAgain(line)).isEqualTo(line);
    assertThat(readAgain(new ReportLine("PAGE", ""))).isEqualTo(new ReportLine("PAGE", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\t", "\u0000", "\u0085", "\u2028", "\u2029", "\u001b"})
  void aTitleCannotMakeAnotherLine(String control) {
    assertThat(readAgain(new ReportLine("PAGE", "a" + control + "DONE")))
        .isEqualTo(new ReportLine("PAGE", "a DONE"));
  }

  @Test
  void aLongTitleIsCutBetweenTwoCharacters() {
    assertThat(readAgain(new ReportLine("PAGE", "😀".repeat(1_000))).about())
        .isEqualTo("😀".repeat(200));
  }

  @Test
  void aLineWithoutATabIsOnlyACode() {
    assertThat(ReportLine.of("PAGE")).isEqualTo(new ReportLine("PAGE", ""));
  }
}

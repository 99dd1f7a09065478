package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditDetailTest {

  @Test
  void figuresAndWordsComeBackAsTheyWereWritten() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put(AuditDetail.SEVERITY, "2");
    figures.put("INSULT", "1");
    for (String words : new String[] {null, "Insulte.", "a=b {c} d", " deux  espaces"}) {
      String written = AuditDetail.write(figures, words);
      assertThat(AuditDetail.of(written)).isEqualTo(new AuditDetail(figures, words));
    }
    assertThat(AuditDetail.write(Map.of(), "Insulte.")).isEqualTo("Insulte.");
    assertThat(AuditDetail.write(Map.of(), null)).isNull();
    assertThat(AuditDetail.of(null)).isEqualTo(new AuditDetail(Map.of(), null));
  }

  @Test
  void wordsThatLookLikeFiguresStayWords() {
    for (String words :
        new String[] {
          "{same-as=1} x", "same text as comment 1: x", "severity 5, score 1.00, flags {X=1}"
        }) {
      assertThat(AuditDetail.of(AuditDetail.write(Map.of(), words)))
          .isEqualTo(new AuditDetail(Map.of(), words));
    }
  }

  @Test
  void whatWasWrittenInEnglishBeforeIsStillRead() {
    assertThat(AuditDetail.of("severity 2, score 0.70, flags {INSULT=1, THREAT=2}").figures())
        .isEqualTo(Map.of("severity", "2", "score", "0.70", "INSULT", "1", "THREAT", "2"));
    assertThat(AuditDetail.of("severity 0, score 0.00, flags {}").figures())
        .isEqualTo(Map.of("severity", "0", "score", "0.00"));
    assertThat(AuditDetail.of("same text as comment 12: Pub: non."))
        .isEqualTo(new AuditDetail(Map.of("same-as", "12"), "Pub: non."));
    assertThat(AuditDetail.of("same text as comment 12"))
        .isEqualTo(new AuditDetail(Map.of("same-as", "12"), null));
  }

  @Test
  void whateverStandsThereIsReadSomehow() {
    for (String odd :
        new String[] {"", "{", "}", "{}", "{=}", "{a}", "{a=}", "{ = = }", "severity "}) {
      assertThat(AuditDetail.of(odd)).as(odd).isNotNull();
    }
  }

  @Test
  void aFigureCannotBreakOutOfItsPlace() {
    assertThatThrownBy(() -> AuditDetail.write(Map.of("a", "1} x"), null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

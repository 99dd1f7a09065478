package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AuditEntry;
import org.veilleuse.moderation.comment.SealedEntry;

class TrailFileTest {

  @Test
  void anEntryIsALineOfCsv() {
    assertThat(TrailFile.csv(entry("Motif, \"dit\"\nsur deux lignes")))
        .isEqualTo(
            "7,3,2026-11-28T20:00:00Z,\"Odile\",REJECTED,12,"
                + "\"Motif, \"\"dit\"\"\nsur deux lignes\",\"prev\",\"seal\"\r\n");
    assertThat(TrailFile.csv(entry(null))).contains(",12,,\"prev\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n@x", "＝1", "-a\"b"})
  void aSpreadsheetFindsNoFormula(String detail) {
    assertThat(TrailFile.csv(entry(detail))).contains(",\"'" + detail.replace("\"", "\"\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Motif.", "1 = 1", "a-b", "", "'=1"})
  void wordsStayAsTheyAre(String detail) {
    assertThat(TrailFile.csv(entry(detail))).contains(",12,\"" + detail + "\",");
  }

  @Test
  void anEntryIsALineOfJsonWhateverIsInIt() {
    assertThat(TrailFile.json(entry("a\"b\\c\nd\u2028é")))
        .isEqualTo(
            "{\"id\":7,\"position\":3,\"at\":\"2026-11-28T20:00:00Z\",\"actor\":\"Odile\","
                + "\"action\":\"REJECTED\",\"comment\":12,"
                + "\"detail\":\"a\\\"b\\\\c\\u000ad\\u2028é\","
                + "\"previousSeal\":\"prev\",\"seal\":\"seal\"}\n");
    assertThat(TrailFile.json(entry(null))).contains("\"detail\":null,");
  }

  private static SealedEntry entry(String detail) {
    Instant at = Instant.parse("2026-11-28T20:00:00Z");
    AuditEntry entry = new AuditEntry(7, at, "Odile", Action.REJECTED, 12L, detail);
    return new SealedEntry(entry, 3L, "prev", "seal");
  }
}

package org.veilleuse.web.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.veilleuse.core.exchange.ImportCounts;
import org.veilleuse.core.exchange.ImportProgress;
import org.veilleuse.core.exchange.ImportState;
import org.veilleuse.core.exchange.ReportLine;

class ImportTextTest {

  @Test
  void theCountsAreSaidInTheLanguageAskedFor() {
    ImportProgress progress = progress(ImportState.RUNNING, new ImportCounts(1, 2, 3, 4));
    assertThat(ImportText.progress(progress, Locale.ENGLISH))
        .isEqualTo("1 post, 2 comments; 3 already here, 4 left out");
    assertThat(ImportText.progress(progress, Locale.FRENCH)).contains("1", "2", "3", "4", "déjà");
  }

  @Test
  void theReportHasALineForEachThingThenTheCountsThenOk() {
    ImportProgress progress =
        progress(
            ImportState.DONE,
            ImportCounts.NONE,
            new ReportLine("PAGE", "About"),
            new ReportLine("FLAGGED", "L'été {0} '"));
    assertThat(ImportText.report(progress, Locale.ENGLISH))
        .containsExactly(
            "  Page, not brought over: About",
            "  Comment published, as it was originally, but flagged by the screening, on:"
                + " L'été {0} '",
            "0 posts, 0 comments; 0 already here, 0 left out",
            "OK");
  }

  @Test
  void whatDidNotEndIsNotOk() {
    for (ImportState state :
        List.of(ImportState.FAILED, ImportState.INTERRUPTED, ImportState.RUNNING)) {
      List<String> lines = ImportText.report(progress(state, ImportCounts.NONE), Locale.ENGLISH);
      assertThat(lines.get(lines.size() - 1)).as(state.name()).startsWith("FAILED ");
    }
  }

  @Test
  void whatWasTakenButNeedsALookIsNotLeftOut() {
    ImportedItem item =
        new ImportedItem(
            1,
            2,
            0,
            List.of(
                new ReportLine(ImportCodes.AS_DRAFT, "a"),
                new ReportLine(ImportCodes.FLAGGED, "a"),
                new ReportLine(ImportCodes.LINKBACK, "a"),
                new ReportLine(ImportCodes.COMMENT_REFUSED, "a")));
    assertThat(item.leftOut()).isEqualTo(2);
  }

  private static ImportProgress progress(
      ImportState state, ImportCounts counts, ReportLine... report) {
    return new ImportProgress(
        1, "blog.xml", "admin", Instant.EPOCH, null, state, counts, List.of(report));
  }
}

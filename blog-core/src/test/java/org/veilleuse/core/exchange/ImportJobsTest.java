package org.veilleuse.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.core.CorePersistence;
import org.veilleuse.core.StillClock;

class ImportJobsTest {

  private static final List<ReportLine> REPORT =
      List.of(new ReportLine("PAGE", "Mentions légales"), new ReportLine("NO_TITLE", ""));

  private final CorePersistence persistence = new CorePersistence();
  private final StillClock clock = new StillClock();
  private final Instant start = clock.instant();
  private final ImportJobs jobs = new ImportJobs(persistence.entities(), clock);

  @AfterEach
  void close() {
    persistence.close();
  }

  private long begin(String fileName) {
    return persistence.in(() -> jobs.begin(fileName, "odile"));
  }

  private ImportProgress progressOf(long id) {
    return persistence.in(() -> jobs.find(id)).orElseThrow();
  }

  @Test
  void anImportBeginsWithNothingDone() {
    long id = begin("export.xml");

    assertThat(progressOf(id))
        .isEqualTo(
            new ImportProgress(
                id,
                "export.xml",
                "odile",
                start,
                null,
                ImportState.RUNNING,
                ImportCounts.NONE,
                List.of()));
  }

  @Test
  void aLongFileNameKeepsItsEnd() {
    assertThat(progressOf(begin("x".repeat(1_000) + ".xml")).fileName())
        .hasSize(300)
        .endsWith("x.xml");
  }

  @Test
  void theRowTellsHowFarAnImportHasCome() {
    long id = begin("export.xml");
    ImportCounts counts = ImportCounts.NONE.plus(1, 2, 3, 4).plus(10, 10, 10, 10);
    persistence.run(() -> jobs.progress(id, counts, REPORT));

    ImportProgress progress = progressOf(id);
    assertThat(progress.counts()).isEqualTo(new ImportCounts(11, 12, 13, 14));
    assertThat(progress.report()).isEqualTo(REPORT);
    assertThat(progress.state()).isEqualTo(ImportState.RUNNING);
    assertThat(progress.endedAt()).isNull();
  }

  @Test
  void theLastReportReplacesTheOneBefore() {
    long id = begin("export.xml");
    persistence.run(() -> jobs.progress(id, ImportCounts.NONE, REPORT));
    persistence.run(() -> jobs.progress(id, ImportCounts.NONE, REPORT.subList(1, 2)));

    assertThat(progressOf(id).report()).isEqualTo(REPORT.subList(1, 2));
  }

  @Test
  void anImportEndsAtItsTimeWithItsLastCounts() {
    long done = begin("export.xml");
    long failed = begin("broken.xml");
    clock.advance(Duration.ofMinutes(3));
    persistence.run(() -> jobs.end(done, ImportState.DONE, new ImportCounts(1, 2, 3, 4), REPORT));
    persistence.run(() -> jobs.end(failed, ImportState.FAILED, ImportCounts.NONE, List.of()));

    assertThat(progressOf(done))
        .isEqualTo(
            new ImportProgress(
                done,
                "export.xml",
                "odile",
                start,
                start.plusSeconds(180),
                ImportState.DONE,
                new ImportCounts(1, 2, 3, 4),
                REPORT));
    assertThat(progressOf(failed).state()).isEqualTo(ImportState.FAILED);
  }

  @Test
  void whatRanWhenTheBlogStoppedIsInterruptedAndNothingElse() {
    long done = begin("done.xml");
    persistence.run(() -> jobs.end(done, ImportState.DONE, ImportCounts.NONE, List.of()));
    long running = begin("running.xml");
    persistence.run(() -> jobs.progress(running, new ImportCounts(5, 0, 0, 0), REPORT));
    clock.advance(Duration.ofHours(1));
    persistence.run(jobs::markInterrupted);

    assertThat(progressOf(done).state()).isEqualTo(ImportState.DONE);
    assertThat(progressOf(done).endedAt()).isEqualTo(start);
    ImportProgress interrupted = progressOf(running);
    assertThat(interrupted.state()).isEqualTo(ImportState.INTERRUPTED);
    assertThat(interrupted.endedAt()).isEqualTo(start.plusSeconds(3600));
    assertThat(interrupted.counts().posts()).isEqualTo(5);
    assertThat(interrupted.report()).isEqualTo(REPORT);
  }

  @Test
  void theLatestImportsComeFirst() {
    begin("a.xml");
    begin("b.xml");
    begin("c.xml");

    assertThat(persistence.in(() -> jobs.latest(2)))
        .extracting(ImportProgress::fileName)
        .containsExactly("c.xml", "b.xml");
  }

  @Test
  void anUnknownImportIsNotFound() {
    assertThat(persistence.in(() -> jobs.find(1))).isEmpty();
  }

  @Test
  void aReportThatIsTooLongIsCutAfterAWholeLine() {
    long id = begin("export.xml");
    ReportLine line = new ReportLine("PAGE", "x".repeat(92));
    persistence.run(() -> jobs.progress(id, ImportCounts.NONE, Collections.nCopies(20_000, line)));

    List<ReportLine> kept = progressOf(id).report();
    assertThat(kept).hasSize(1_000_000 / 98).containsOnly(line);
  }
}

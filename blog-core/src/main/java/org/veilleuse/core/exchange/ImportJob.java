package org.veilleuse.core.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An import as it is stored: its row tells how far it has come, and survives a restart. */
@Entity
@Table(name = "import_job")
class ImportJob {

  private static final int LONGEST_REPORT = 1_000_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_job_seq")
  @SequenceGenerator(name = "import_job_seq", sequenceName = "import_job_seq", allocationSize = 50)
  private Long id;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  private ImportState state = ImportState.RUNNING;

  private int posts;
  private int comments;
  private int known;

  @Column(name = "left_out")
  private int leftOut;

  private String report = "";

  protected ImportJob() {}

  ImportJob(String fileName, String startedBy, Instant startedAt) {
    this.fileName = fileName;
    this.startedBy = startedBy;
    this.startedAt = startedAt;
  }

  void progress(ImportCounts counts, String lines) {
    posts = counts.posts();
    comments = counts.comments();
    known = counts.known();
    leftOut = counts.leftOut();
    report =
        lines.length() <= LONGEST_REPORT
            ? lines
            : lines.substring(0, lines.lastIndexOf('\n', LONGEST_REPORT - 1) + 1);
  }

  void end(ImportState how, Instant when) {
    state = how;
    endedAt = when;
  }

  Long id() {
    return id;
  }

  ImportProgress asProgress() {
    return new ImportProgress(
        id,
        fileName,
        startedBy,
        startedAt,
        endedAt,
        state,
        new ImportCounts(posts, comments, known, leftOut),
        report.lines().map(ReportLine::of).toList());
  }
}

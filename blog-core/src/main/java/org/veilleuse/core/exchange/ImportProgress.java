package org.veilleuse.core.exchange;

import java.time.Instant;
import java.util.List;

/**
 * An import as its page shows it.
 *
 * @param endedAt null while it runs
 */
public record ImportProgress(
    long id,
    String fileName,
    String startedBy,
    Instant startedAt,
    Instant endedAt,
    ImportState state,
    ImportCounts counts,
    List<ReportLine> report) {}

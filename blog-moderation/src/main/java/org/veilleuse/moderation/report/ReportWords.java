package org.veilleuse.moderation.report;

import java.time.Instant;

/** What one reader wrote to a report. */
public record ReportWords(ReportReason reason, String text, Instant at) {}

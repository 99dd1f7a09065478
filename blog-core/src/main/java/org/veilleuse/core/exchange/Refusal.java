package org.veilleuse.core.exchange;

import java.io.IOException;

/** Carries an {@link UnreadableExport} through code that only lets an IOException pass. */
final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  private final UnreadableExport reason;

  Refusal(UnreadableExport.Reason reason, int line, String detail) {
    super(detail);
    this.reason = new UnreadableExport(reason, line, detail);
  }

  UnreadableExport reason() {
    return reason;
  }
}

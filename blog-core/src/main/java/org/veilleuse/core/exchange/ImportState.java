package org.veilleuse.core.exchange;

/** How far an import has come. */
public enum ImportState {
  RUNNING,
  DONE,
  /** The file could not be read to its end; what was read before is in. */
  FAILED,
  /** The blog stopped meanwhile; importing again goes on where it stopped. */
  INTERRUPTED
}

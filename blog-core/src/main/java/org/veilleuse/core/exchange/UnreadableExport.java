package org.veilleuse.core.exchange;

import java.util.OptionalInt;

/**
 * An export cannot be read, or not to its end; {@link #reason()} says why in a word that pages can
 * translate.
 */
public final class UnreadableExport extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final int line;

  UnreadableExport(Reason reason, int line, String detail) {
    super(detail + (line > 0 ? " (line " + line + ")" : ""));
    this.reason = reason;
    this.line = line;
  }

  public Reason reason() {
    return reason;
  }

  /** The line of the unpacked file, counted from 1, where reading ended; empty if not known. */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /** Why an export cannot be read. */
  public enum Reason {
    /** The file is not XML, or too broken to be repaired. */
    NOT_XML,
    /** The file is XML, but not an export of WordPress. */
    NOT_WORDPRESS,
    /** The file, or one item in it, is larger than an import can be. */
    TOO_LARGE,
    /** Elements are nested deeper than any export needs. */
    TOO_DEEP,
    /** The file declares a document type, which could define entities. */
    ENTITIES_FORBIDDEN,
    /** The file ends, or its compressed data is damaged, before the export is over. */
    TRUNCATED
  }
}

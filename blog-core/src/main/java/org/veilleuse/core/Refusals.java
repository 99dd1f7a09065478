package org.veilleuse.core;

import java.sql.SQLException;

/** Tells why the database refused something. */
public final class Refusals {

  private static final String UNIQUE_VIOLATION = "23505";

  private Refusals() {}

  /** Whether it was refused because somebody else had just stored the same unique value. */
  public static boolean isDuplicate(Throwable refusal) {
    for (Throwable t = refusal; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}

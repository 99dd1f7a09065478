package org.veilleuse.core.exchange;

import java.io.IOException;
import java.io.Reader;

/**
 * Stands before the XML parser and gives it what {@link XmlRepair} makes of the file.
 *
 * <p>Exceptions come only after all characters before them were given, and are remembered, because
 * parsers wrap them.
 */
final class RepairingReader extends Reader {
  private final StringBuilder out = new StringBuilder();
  private final XmlRepair repair;
  private IOException failure;

  RepairingReader(Reader in, Limits limits) {
    repair = new XmlRepair(in, limits, out);
  }

  /** What went wrong below the parser, or null. */
  IOException failure() {
    return failure;
  }

  @Override
  public int read(char[] into, int offset, int wanted) throws IOException {
    while (failure == null && out.length() < wanted && !repair.over()) {
      try {
        repair.step();
      } catch (IOException broken) {
        failure = broken;
      }
    }
    if (out.isEmpty() && failure != null) {
      throw failure;
    }
    int count = Math.min(wanted, out.length());
    out.getChars(0, count, into, offset);
    out.delete(0, count);
    return count == 0 && wanted > 0 ? -1 : count;
  }

  @Override
  public void close() {
    // The stream belongs to whoever opened it.
  }
}

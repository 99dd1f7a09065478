package org.veilleuse.core.exchange;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** A stream that is made while it is read: a head, then numbered pieces, then a foot. */
final class GeneratedStream extends InputStream {
  private final IntFunction<String> pieces;
  private final int count;
  private final String foot;
  private byte[] current;
  private int position;
  private int made;
  private boolean footMade;

  GeneratedStream(String head, IntFunction<String> pieces, int count, String foot) {
    current = head.getBytes(StandardCharsets.UTF_8);
    this.pieces = pieces;
    this.count = count;
    this.foot = foot;
  }

  /** A stream that never ends. */
  static GeneratedStream endless(String head, String piece) {
    return new GeneratedStream(head, n -> piece, Integer.MAX_VALUE, "");
  }

  /** How many pieces were asked for. */
  int made() {
    return made;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    while (position == current.length) {
      if (!advance()) {
        return -1;
      }
    }
    int read = Math.min(length, current.length - position);
    System.arraycopy(current, position, into, offset, read);
    position += read;
    return read;
  }

  private boolean advance() {
    if (made < count) {
      current = pieces.apply(made++).getBytes(StandardCharsets.UTF_8);
    } else if (!footMade) {
      current = foot.getBytes(StandardCharsets.UTF_8);
      footMade = true;
    } else {
      return false;
    }
    position = 0;
    return true;
  }
}

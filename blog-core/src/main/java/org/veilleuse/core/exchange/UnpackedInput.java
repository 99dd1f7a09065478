package org.veilleuse.core.exchange;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of an export, unpacked if they came gzipped, and refused if they swell too much. */
final class UnpackedInput extends FilterInputStream {
  private static final int RATIO_COUNTS_FROM = 16 << 20;

  private final Counted packed;
  private final Limits limits;
  private final boolean gzip;
  private long unpacked;

  private UnpackedInput(InputStream in, Counted packed, boolean gzip, Limits limits) {
    super(in);
    this.packed = packed;
    this.gzip = gzip;
    this.limits = limits;
  }

  static InputStream of(InputStream in, Limits limits) throws IOException {
    var counted = new Counted(in);
    var start = new PushbackInputStream(counted, 2);
    byte[] magic = start.readNBytes(2);
    start.unread(magic);
    boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    try {
      return new UnpackedInput(
          gzip ? new GZIPInputStream(start, 8192) : start, counted, gzip, limits);
    } catch (EOFException | ZipException damaged) {
      throw damaged();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(into, offset, length);
    } catch (EOFException | ZipException damaged) {
      throw gzip ? damaged() : damaged;
    }
    unpacked += Math.max(read, 0);
    if (unpacked > limits.bytes() || (gzip && swells())) {
      throw new Refusal(UnreadableExport.Reason.TOO_LARGE, 0, "unpacks to too much");
    }
    return read;
  }

  /** Zero, so that a decoder hands on what it has before it runs into damaged data. */
  @Override
  public int available() {
    return 0;
  }

  private boolean swells() {
    return unpacked > RATIO_COUNTS_FROM && unpacked / limits.ratio() > packed.count;
  }

  private static Refusal damaged() {
    return new Refusal(UnreadableExport.Reason.TRUNCATED, 0, "compressed data damaged");
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}

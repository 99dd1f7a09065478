package org.veilleuse.core.exchange;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what WordPress exports (WXR 1.0 to 1.2), for example {@code WordPressExport.read(upload,
 * sink)}.
 */
public final class WordPressExport {
  private WordPressExport() {}

  /**
   * Hands everything in an export to a sink, holding no more than one item in memory.
   *
   * <p>Bare ampersands and control characters in the file are put up with; what WordPress keeps
   * beside posts, pages and comments is reported as skipped. Nothing outside the stream is read.
   * Limits: 2 Gi characters in all, 5,000,000 in one post, 20,000,000 in its 20,000 comments at
   * most.
   *
   * @param in the export, plain or gzipped; stays open
   * @throws IOException if the stream itself fails
   * @throws UnreadableExport if the file is no export, is hostile or breaks off; what came before
   *     was handed to the sink
   */
  public static void read(InputStream in, WordPressSink sink) throws IOException, UnreadableExport {
    read(in, sink, Limits.DEFAULT);
  }

  static void read(InputStream in, WordPressSink sink, Limits limits)
      throws IOException, UnreadableExport {
    Xml xml;
    try {
      xml = new Xml(DecodedInput.of(UnpackedInput.of(in, limits)), limits);
    } catch (Refusal refusal) {
      throw refusal.reason();
    }
    new ChannelReader(xml, sink, limits).read();
  }
}

package org.veilleuse.web.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.veilleuse.moderation.evidence.Sums;

/**
 * A file of evidence that was made, until it is closed.
 *
 * @param comments how many are in it
 */
record MadeFile(Path path, int comments, Sums sums) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}

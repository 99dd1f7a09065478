package org.veilleuse.web.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of evidence that was made, until it is closed.
 *
 * @param comments how many are in it
 * @param sha256 in hexadecimal digits
 */
record MadeFile(Path path, int comments, String sha256) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}

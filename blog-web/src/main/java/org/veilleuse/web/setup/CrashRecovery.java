package org.veilleuse.web.setup;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Finds what was committed last in an H2 file whose process was killed.
 *
 * <p>H2 2.3.232 to 2.5.252 write the place of the last commit but one into the file's header, and
 * that only now and then. Where the next commit stands is guessed from the one before; when it went
 * into space that had been freed, as after a start, the guess leads nowhere, and up to twenty
 * commits whose success had been reported are dropped. They are still in the file: H2's recovery
 * mode looks at all of it, not at the header alone.
 */
final class CrashRecovery {

  private static final Logger LOG = System.getLogger(CrashRecovery.class.getName());

  private static final String H2_FILE = "jdbc:h2:file:";
  private static final int HEADER = 4096;

  private CrashRecovery() {}

  /**
   * Does nothing for a database that is no H2 file, is new, encrypted, or was closed properly. To
   * be called before anything connects to it.
   */
  static void recover(String url) {
    if (!url.startsWith(H2_FILE) || url.toUpperCase(Locale.ROOT).contains(";CIPHER=")) {
      return;
    }
    Path file = Path.of(url.substring(H2_FILE.length()).split(";", 2)[0] + ".mv.db");
    try {
      if (!Files.exists(file) || Files.size(file) == 0 || closedProperly(file)) {
        return;
      }
      long version;
      try (MVStore store =
          new MVStore.Builder()
              .fileName(file.toString())
              .recoveryMode()
              .autoCommitDisabled()
              .open()) {
        version = store.getCurrentVersion();
      }
      LOG.log(
          Level.INFO,
          "The database had not been closed. Recovered as of its commit {0}.",
          Long.toString(version));
    } catch (IOException | MVStoreException e) {
      // H2 opens it as it can, or says itself what is wrong with it
      LOG.log(Level.WARNING, "The database had not been closed, and its recovery failed.", e);
    }
  }

  private static boolean closedProperly(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String header = new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
      return header.lines().findFirst().orElse("").contains(",clean:1,");
    }
  }
}

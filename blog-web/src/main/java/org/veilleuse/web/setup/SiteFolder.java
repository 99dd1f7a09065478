package org.veilleuse.web.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The data folder as the application sees it: where it is, the site's key, who may command. */
@ApplicationScoped
public class SiteFolder {

  @Inject
  @ConfigProperty(name = "blog.data")
  private String folder;

  /** The folder, absolute; readable by its owner only. */
  public Path path() {
    return Path.of(folder);
  }

  /**
   * The 32 bytes that every keyed hash of this site starts from; they stay the same for ever.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public byte[] siteKey() {
    return read("site.key");
  }

  /**
   * True for the token that the launcher wrote for commands from this machine's owner, for example
   * in {@code Authorization: Bearer …}.
   *
   * @param token as it was sent, or null
   */
  public boolean authorises(String token) {
    if (token == null || !Files.isReadable(path().resolve("control.token"))) {
      return false;
    }
    byte[] expected = read("control.token");
    return expected.length > 0
        && MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] read(String name) {
    try {
      return Files.readAllBytes(path().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.veilleuse.web.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a command reaches the running blog: its place and a token, in files that only the owner
 * reads.
 */
record ControlChannel(String place, String token) {

  static final String PLACE_FILE = "control.port";
  static final String TOKEN_FILE = "control.token";

  /** Announces the running server, until this process ends. */
  static void open(DataFolder folder, String address, int port) {
    String host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(folder), "close-control"));
    try {
      folder.write(TOKEN_FILE, bytes(DataFolder.randomToken()));
      folder.write(PLACE_FILE, bytes(host + ":" + port));
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "data.unusable", folder.path(), e);
    }
  }

  /**
   * What the running server announced.
   *
   * @throws Refusal if it announced nothing, as one that is just starting
   */
  static ControlChannel of(DataFolder folder) {
    try {
      return new ControlChannel(
          Files.readString(folder.path().resolve(PLACE_FILE)).strip(),
          Files.readString(folder.path().resolve(TOKEN_FILE)).strip());
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "control.notReady", folder.path());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void close(DataFolder folder) {
    for (String file : new String[] {PLACE_FILE, TOKEN_FILE}) {
      try {
        Path path = folder.path().resolve(file);
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // A token that stays is replaced at the next start, and opens nothing until then.
      }
    }
  }
}

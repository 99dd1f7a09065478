package org.veilleuse.web.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder with everything a blog is: its database, its key, its settings; readable by its owner
 * only.
 */
record DataFolder(Path path) {

  private static final String SAMPLE_MARKER = ".sample-blog";
  private static final String LOCK = "blog.lock";
  private static final int KEY_BYTES = 32;

  /** A lock that nobody refers to is let go with its channel. */
  private static FileLock held;

  /**
   * Makes the folder if there is none.
   *
   * @param sample whether the sample blog asks, which may only use a folder made for it
   * @throws Refusal if the sample blog would use a folder that holds anything else
   */
  static DataFolder open(Path path, boolean sample) {
    try {
      boolean empty = !Files.exists(path) || isEmpty(path);
      if (sample && !empty && !Files.exists(path.resolve(SAMPLE_MARKER))) {
        throw new Refusal(Refusal.WRONG_USE, "data.notSample", path);
      }
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path, ownerOnly("rwx------"));
      }
      DataFolder folder = new DataFolder(path);
      if (sample && empty) {
        folder.write(SAMPLE_MARKER, new byte[0]);
      }
      folder.makeKey();
      return folder;
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "data.unusable", path, e);
    }
  }

  /**
   * Keeps every other process out of the folder until this one ends.
   *
   * @throws Refusal if another process holds it
   */
  void hold() {
    try {
      FileChannel channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      held = channel.tryLock();
      if (held == null) {
        throw new Refusal(Refusal.FAILED, "data.inUse", path);
      }
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "data.unusable", path, e);
    }
  }

  /** True while some process holds the folder. */
  boolean inUse() {
    try (FileChannel channel =
            FileChannel.open(
                path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "data.unusable", path, e);
    }
  }

  /** An empty folder for what the platform unpacks; what an earlier start left there is removed. */
  Path cleared(String name) throws IOException {
    Path folder = path.resolve(name);
    if (Files.exists(folder)) {
      delete(folder);
    }
    return Files.createDirectories(folder, ownerOnly("rwx------"));
  }

  /** Replaces a file of the folder in one step, so that nobody reads half of it. */
  void write(String name, byte[] content) throws IOException {
    Path file = Files.createTempFile(path, name, ".new", ownerOnly("rw-------"));
    Files.write(file, content);
    Files.move(
        file,
        path.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  static String randomToken() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(KEY_BYTES));
  }

  private void makeKey() throws IOException {
    Path key = path.resolve("site.key");
    if (!Files.exists(key)) {
      write("site.key", randomBytes(KEY_BYTES));
    } else if (Files.size(key) != KEY_BYTES) {
      throw new Refusal(Refusal.FAILED, "data.key", key);
    }
  }

  private static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

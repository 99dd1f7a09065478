package org.veilleuse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {

  private static final int LONGEST = 250;

  @Test
  void noClassIsLong() throws IOException {
    for (String module : new String[] {"blog-core", "blog-moderation", "blog-web"}) {
      Path sources = Path.of("..", module, "src/main/java");
      assertThat(sources).isDirectory();
      assertThat(tooLong(sources)).as("longer than " + LONGEST + " lines").isEmpty();
    }
  }

  @Test
  void aLongClassIsSeen(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Long.java"), "//\n".repeat(LONGEST + 1));
    Files.writeString(folder.resolve("Short.java"), "//\n".repeat(LONGEST));
    assertThat(tooLong(folder)).singleElement().asString().contains("Long.java");
  }

  private static List<String> tooLong(Path sources) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        int lines = Files.readAllLines(file).size();
        if (lines > LONGEST) {
          found.add(file + ": " + lines);
        }
      }
    }
    return found;
  }
}

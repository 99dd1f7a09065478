package org.veilleuse.moderation.tool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The tool as it is called from a French command line, and what came of it. */
final class RunTool {
  final ByteArrayOutputStream written = new ByteArrayOutputStream();
  final ByteArrayOutputStream said = new ByteArrayOutputStream();
  int status;

  /** The lines written so far, after this call. */
  List<String> run(String input, String... arguments) {
    ScreenTool tool =
        new ScreenTool(
            new PrintStream(written, true, StandardCharsets.UTF_8),
            new PrintStream(said, true, StandardCharsets.UTF_8),
            Locale.FRENCH);
    try {
      status =
          tool.run(
              List.of(arguments), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}

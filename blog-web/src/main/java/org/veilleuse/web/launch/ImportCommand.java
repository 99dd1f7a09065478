package org.veilleuse.web.launch;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code import FILE}: gives the file to the blog that runs on the data folder, or starts the
 * application without a port for it.
 *
 * @param hold whether comments that were approved at their origin wait for a decision here too;
 *     without it, running the command confirms those decisions
 */
record ImportCommand(Settings settings, Path file, boolean hold) {

  /** Returns 0 if the blog said OK at the end. */
  int run() {
    Map<String, String> given = new TreeMap<>(Map.of("file", file.toString()));
    if (hold) {
      given.put("hold", "true");
    }
    return Launcher.command(settings, "import", given, this::sendTo);
  }

  int sendTo(ControlChannel channel) {
    String name = RunningBlogCall.encoded(file.getFileName().toString());
    try {
      return new RunningBlogCall(channel)
          .send("import?name=" + name + (hold ? "&hold" : ""), BodyPublishers.ofFile(file));
    } catch (FileNotFoundException e) {
      throw new Refusal(Refusal.WRONG_USE, "import.unreadable", file);
    }
  }
}

package org.veilleuse.web.launch;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code java -jar veilleuse.jar} starts the blog; {@code java -jar veilleuse.jar import FILE}
 * brings another blog in.
 */
public final class Main {

  private Main() {}

  public static void main(String... arguments) {
    try {
      int exitCode = run(arguments);
      if (exitCode != 0) {
        System.exit(exitCode);
      }
    } catch (Refusal refusal) {
      System.err.println(refusal.getMessage());
      System.exit(refusal.exitCode);
    }
  }

  private static int run(String... arguments) {
    if (Launcher.startedThisProcess()) {
      return Server.underLauncher();
    }
    String first = arguments.length == 0 ? "" : arguments[0];
    switch (first) {
      case "--help", "-h" -> {
        return say(Messages.text("help"));
      }
      case "--version", "-V" -> {
        return say(Messages.text("version", version(), System.getProperty("java.version")));
      }
      case "import" -> {
        if (arguments.length != 2) {
          throw new Refusal(Refusal.WRONG_USE, "import.usage");
        }
        Path file = Path.of(arguments[1]).toAbsolutePath();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
          throw new Refusal(Refusal.WRONG_USE, "import.unreadable", file);
        }
        return new ImportCommand(settings(), file).run();
      }
      case "" -> {
        return Launcher.start(settings(), Server.Work.SERVE);
      }
      default -> throw new Refusal(Refusal.WRONG_USE, "unknown", first);
    }
  }

  private static Settings settings() {
    return Settings.resolve(System.getProperties(), System.getenv());
  }

  private static int say(String text) {
    System.out.println(text);
    return 0;
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "?" : version;
  }
}

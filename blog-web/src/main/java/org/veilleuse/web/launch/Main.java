package org.veilleuse.web.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code java -jar veilleuse.jar} starts the blog; {@code java -jar veilleuse.jar import FILE}
 * brings another blog in, {@code verify-audit} verifies the audit trail.
 */
public final class Main {

  private static final String HOLD = "--hold";

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
        return importCommand(List.of(arguments).subList(1, arguments.length)).run();
      }
      case "verify-audit" -> {
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        return VerifyAuditCommand.of(rest, settings()).run();
      }
      case "" -> {
        return Launcher.start(settings(), Server.Work.SERVE);
      }
      default -> throw new Refusal(Refusal.WRONG_USE, "unknown", first);
    }
  }

  private static ImportCommand importCommand(List<String> arguments) {
    List<String> files = arguments.stream().filter(argument -> !argument.equals(HOLD)).toList();
    boolean hold = files.size() < arguments.size();
    if (files.size() != 1 || files.get(0).startsWith("-")) {
      throw new Refusal(Refusal.WRONG_USE, "import.usage");
    }
    Path file = Path.of(files.get(0)).toAbsolutePath();
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new Refusal(Refusal.WRONG_USE, "import.unreadable", file);
    }
    return new ImportCommand(settings(), file, hold);
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

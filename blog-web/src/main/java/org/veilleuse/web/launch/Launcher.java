package org.veilleuse.web.launch;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * Runs the server in a JVM of its own with the flags that matter, and lives and dies with it.
 *
 * <p>The server's standard input is a pipe from here: when this process ends, however it ends, the
 * server reads the end of it and stops.
 */
final class Launcher {

  private static final String CHILD = "veilleuse.child";
  private static final int STOP_SECONDS = 30;

  private Launcher() {}

  /** True in the JVM that {@link #start} made. */
  static boolean startedThisProcess() {
    return Boolean.getBoolean(CHILD);
  }

  /**
   * Serves until stopped.
   *
   * @return the server's exit code, 0 after an orderly stop
   */
  static int start(Settings settings, Server.Work work) {
    if (JvmFlags.givenByUser()) {
      return Server.inThisProcess(settings.all(), work);
    }
    try {
      Process server =
          new ProcessBuilder(command())
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop-server"));
      tell(server, settings.all(), work);
      return server.waitFor();
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "launch.failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Refusal.FAILED;
    }
  }

  /**
   * Hands a command to the blog that runs on the data folder, or starts the application without a
   * port for it alone.
   *
   * @param given goes to an application that is started, as {@code veilleuse.command.…}
   * @param send hands the command over to one that runs, and returns its exit code
   */
  static int command(
      Settings settings,
      String name,
      Map<String, String> given,
      ToIntFunction<ControlChannel> send) {
    DataFolder folder = DataFolder.open(settings.data(), settings.sample());
    if (folder.inUse()) {
      return send.applyAsInt(ControlChannel.of(folder));
    }
    Map<String, String> all = new TreeMap<>(settings.all());
    all.put("veilleuse.command", name);
    given.forEach((key, value) -> all.put("veilleuse.command." + key, value));
    return start(Settings.of(all), Server.Work.COMMAND);
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JvmFlags.chosen());
    command.addAll(JvmFlags.handedOn());
    command.add("-D" + CHILD + "=true");
    command.add("-jar");
    command.add(System.getProperty("java.class.path"));
    return command;
  }

  /** Settings travel through the pipe, because a command line with a password in it is public. */
  private static void tell(Process server, Map<String, String> settings, Server.Work work)
      throws IOException {
    try {
      DataOutputStream pipe = new DataOutputStream(server.getOutputStream());
      pipe.writeUTF(work.name());
      pipe.writeInt(settings.size());
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        pipe.writeUTF(setting.getKey());
        pipe.writeUTF(setting.getValue());
      }
      pipe.flush();
    } catch (IOException e) {
      if (server.isAlive()) {
        throw e;
      }
    }
  }

  private static void stop(Process server) {
    boolean wasRunning = server.isAlive();
    try {
      server.getOutputStream().close();
    } catch (IOException e) {
      // It has gone already.
    }
    try {
      if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        System.err.println(Messages.text("launch.killed", STOP_SECONDS));
        server.destroyForcibly();
        server.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        Runtime.getRuntime().halt(Refusal.FAILED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (wasRunning) {
      // A signal that reached the server too, as Ctrl-C does, ended it in order.
      int code = server.exitValue();
      Runtime.getRuntime().halt(code == 130 || code == 143 ? 0 : code);
    }
  }
}

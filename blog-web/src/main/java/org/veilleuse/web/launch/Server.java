package org.veilleuse.web.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The blog itself, in this JVM: Payara Micro with the application in it. */
final class Server {

  /** What the process is started for. */
  enum Work {
    /** Answers readers until it is stopped. */
    SERVE,
    /** Runs one command inside the application, with no port open, and ends with it. */
    COMMAND
  }

  /** Held, because a logger that nobody refers to forgets what it was told. */
  private static final Logger PAYARA = Logger.getLogger("PayaraMicro");

  private Server() {}

  /** In the JVM that {@link Launcher} made: takes its settings from the pipe, ends with it. */
  static int underLauncher() {
    Map<String, String> settings = new TreeMap<>();
    Work work;
    DataInputStream pipe = new DataInputStream(System.in);
    try {
      work = Work.valueOf(pipe.readUTF());
      for (int left = pipe.readInt(); left > 0; left--) {
        settings.put(pipe.readUTF(), pipe.readUTF());
      }
    } catch (IOException e) {
      return Refusal.FAILED;
    }
    Thread watch = new Thread(() -> exitAtEndOf(pipe), "launcher-watch");
    watch.setDaemon(true);
    watch.start();
    return inThisProcess(settings, work);
  }

  /**
   * Returns when the server is up; the process lives on until it is told to stop.
   *
   * @throws Refusal if the folder or the port is taken, or the application did not start
   */
  static int inThisProcess(Map<String, String> all, Work work) {
    Settings settings = Settings.of(all);
    DataFolder folder = DataFolder.open(settings.data(), settings.sample());
    folder.hold();
    int port = work == Work.SERVE ? usablePort(settings) : 0;
    all.forEach(System::setProperty);
    System.setProperty("blog.port", Integer.toString(port));
    System.setProperty("veilleuse.listen", Boolean.toString(work == Work.SERVE));
    boot(folder);
    keepTheEndQuiet();
    if (work == Work.SERVE) {
      ControlChannel.open(folder, settings.address(), port);
      System.out.println(
          Messages.text("server.ready", url(settings.address(), port), folder.path()));
    }
    return 0;
  }

  private static void boot(DataFolder folder) {
    try {
      Path root = folder.cleared("server");
      // Parts of uploads are written there: not into a directory that everybody shares.
      System.setProperty("java.io.tmpdir", Files.createDirectory(root.resolve("tmp")).toString());
      PayaraMicroRuntime payara =
          PayaraMicroLauncher.create(
                  new String[] {
                    "--noHazelcast", "--disablePhoneHome", "--rootDir", root.toString()
                  })
              .getRuntime();
      // Not left to Payara's own search for applications, which goes on without one that failed.
      try (InputStream war = Server.class.getResourceAsStream("/MICRO-INF/ROOT.war")) {
        // It says true of an application that failed; ours says itself that it is up.
        if (!payara.deploy("ROOT", "/", war) || !Boolean.getBoolean("veilleuse.started")) {
          throw new Refusal(Refusal.FAILED, "server.notDeployed");
        }
      }
    } catch (Refusal e) {
      throw e;
    } catch (Exception e) {
      throw new Refusal(Refusal.FAILED, "server.failed", e);
    }
  }

  /** What Payara says when it stops is of no use to anybody, and goes round the log's settings. */
  private static void keepTheEndQuiet() {
    PAYARA.setFilter(log -> log.getLevel().intValue() >= Level.WARNING.intValue());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)),
                "quiet-end"));
  }

  /** Payara would only log that its port is taken, and go on without one. */
  private static int usablePort(Settings settings) {
    try (ServerSocket probe =
        new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.address()))) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new Refusal(
          Refusal.FAILED,
          "server.port",
          Integer.toString(settings.port()),
          settings.address(),
          e.getMessage());
    }
  }

  private static String url(String address, int port) {
    boolean here =
        address.equals("127.0.0.1") || address.equals("0.0.0.0") || address.equals("localhost");
    return "http://" + (here ? "localhost" : address) + ":" + port + "/";
  }

  private static void exitAtEndOf(InputStream pipe) {
    try {
      while (pipe.read() >= 0) {
        // Nothing is ever sent; only the end matters.
      }
    } catch (IOException e) {
      // A broken pipe is an end as well.
    }
    System.exit(0);
  }
}

package org.veilleuse.web.launch;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * How the server's JVM is started when nobody said otherwise; docs/benchmarks.md has the figures.
 */
final class JvmFlags {

  private static final List<String> CHOSEN =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms64m",
          "-Xmx512m",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:MinHeapFreeRatio=15",
          "-XX:MaxHeapFreeRatio=30",
          "-Xshare:auto",
          "-Dfile.encoding=UTF-8",
          "-Djava.awt.headless=true");

  /** Says how well code is compiled, and nothing of memory: it goes well with the chosen ones. */
  private static final String COMPILER = "-XX:TieredStopAtLevel=";

  private JvmFlags() {}

  static List<String> chosen() {
    return CHOSEN;
  }

  /**
   * True when this JVM was given flags that would have to be weighed against the chosen ones, such
   * as {@code -Xmx1g}.
   */
  static boolean givenByUser() {
    return arguments().stream()
        .filter(flag -> !flag.startsWith(COMPILER))
        .anyMatch(flag -> flag.startsWith("-X") || flag.startsWith("-agent"));
  }

  /**
   * What was given on the command line and goes along with the chosen flags: system properties
   * without the blog's own, which travel unseen, and how well to compile.
   */
  static List<String> handedOn() {
    List<String> kept = new ArrayList<>();
    for (String argument : arguments()) {
      if (argument.startsWith(COMPILER)
          || (argument.startsWith("-D") && !argument.startsWith("-Dblog."))) {
        kept.add(argument);
      }
    }
    return kept;
  }

  private static List<String> arguments() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }
}

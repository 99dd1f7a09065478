package org.veilleuse.web.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.veilleuse.web.testing.RunningBlog;

class LauncherKillIT {

  @Test
  void aServerWhoseLauncherIsKilledStopsAndCanBeStartedAgain() {
    try (RunningBlog blog = RunningBlog.start(Map.of())) {
      ProcessHandle server = blog.server();
      blog.launcher().destroyForcibly();
      assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(60));
      blog.restart();
    }
  }
}

package org.veilleuse.web.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.RunningBlog;

@ExtendWith(BlogExtension.class)
class ServerIT {

  @Test
  void theServerOpensOnePortAndOnlyToThisMachine(RunningBlog blog) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ss")), "there is no ss here");
    List<String> ports =
        listening().stream()
            .filter(
                line ->
                    line.contains("pid=" + blog.server().pid() + ",")
                        || line.contains("pid=" + blog.launcher().pid() + ","))
            .toList();
    assertThat(ports)
        .hasSize(1)
        .first()
        .asString()
        .contains("127.0.0.1]:" + blog.baseUri().getPort());
  }

  @Test
  void aCleanStartLogsNoWarning(RunningBlog blog) {
    assertThat(blog.log()).contains("Veilleuse is ready at " + blog.baseUri());
    assertThat(blog.log().lines())
        .noneMatch(line -> line.matches("\\S+ \\S+ (WARN|WARNING|ERROR|SEVERE) .*"));
  }

  @Test
  void thePlatformsOwnEndpointsAreNotPublic(RunningBlog blog) throws IOException {
    for (String path : List.of("health", "metrics", "openapi", "metrics/base")) {
      assertThat(status(blog, path)).as(path).isIn(403, 404);
    }
  }

  @Test
  void nothingTellsWhatRunsHere(RunningBlog blog) throws IOException {
    HttpURLConnection connection = open(blog, "nowhere-at-all");
    assertThat(connection.getHeaderFields()).doesNotContainKeys("Server", "X-Powered-By");
  }

  @Test
  void onlyTheOwnerReadsTheDataFolder(RunningBlog blog) throws IOException {
    assertThat(permissions(blog.data())).isEqualTo("rwx------");
    for (String file : List.of("site.key", "control.token", "control.port")) {
      assertThat(permissions(blog.data().resolve(file))).as(file).isEqualTo("rw-------");
    }
    assertThat(blog.data().resolve("site.key")).hasSize(32);
  }

  @Test
  void aSecondServerOnTheSameDataFolderIsRefused(RunningBlog blog) {
    RunningBlog.Finished second = blog.run();
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.output()).contains("Another Veilleuse is running on " + blog.data());
  }

  @Test
  void aBlogThatCannotReachItsDatabaseEndsAndSaysSo() {
    assertThatThrownBy(() -> RunningBlog.start(Map.of("blog.db.url", "jdbc:nothing:here")))
        .hasMessageContaining("The blog could not start");
  }

  @Test
  void anUnknownArgumentIsExplained(RunningBlog blog) {
    RunningBlog.Finished finished = blog.run("--prot");
    assertThat(finished.exitCode()).isEqualTo(2);
    assertThat(finished.output()).contains("--prot").contains("--help");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static int status(RunningBlog blog, String path) throws IOException {
    return open(blog, path).getResponseCode();
  }

  private static HttpURLConnection open(RunningBlog blog, String path) throws IOException {
    URI uri = blog.baseUri().resolve(path);
    return (HttpURLConnection) uri.toURL().openConnection();
  }

  private static List<String> listening() throws IOException {
    Process ss = new ProcessBuilder("ss", "-Hltnp").start();
    return new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
  }
}

package org.veilleuse.web.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyAuditCommandTest {

  @TempDir private Path parent;

  @Test
  void theMarkIsHandedOverAndTheLastLineDecides() throws IOException {
    DataFolder folder = DataFolder.open(parent.resolve("data"), false);
    List<String> asked = new ArrayList<>();
    HttpServer blog =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    blog.createContext(
        "/control/verify-audit",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          asked.add(String.valueOf(query));
          byte[] answer =
              (query == null ? "read\nOK\n" : "FAILED 1 problem\n")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    blog.start();
    try {
      ControlChannel.open(folder, "127.0.0.1", blog.getAddress().getPort());
      ControlChannel channel = ControlChannel.of(folder);
      assertThat(command().sendTo(channel)).isZero();
      assertThat(command("--expect", "7:a&b=c").sendTo(channel)).isEqualTo(1);
      assertThat(asked).containsExactly("null", "expect=7:a&b=c");
    } finally {
      blog.stop(0);
    }
  }

  @Test
  void anythingElseBehindTheCommandIsExplained() {
    for (String[] odd :
        new String[][] {{"--expect"}, {"x"}, {"--expect", "1:", "x"}, {"--x", "y"}}) {
      Refusal refusal = catchThrowableOfType(Refusal.class, () -> command(odd));
      assertThat(refusal.exitCode).isEqualTo(Refusal.WRONG_USE);
      assertThat(refusal).hasMessageContaining("--expect");
    }
  }

  private VerifyAuditCommand command(String... arguments) {
    Properties system = new Properties();
    system.setProperty("blog.data", parent.resolve("data").toString());
    return VerifyAuditCommand.of(List.of(arguments), Settings.resolve(system, Map.of()));
  }
}

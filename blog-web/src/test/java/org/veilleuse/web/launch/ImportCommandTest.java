package org.veilleuse.web.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  @TempDir private Path parent;
  private final List<String> requests = new ArrayList<>();
  private String answer = "OK\n";
  private HttpServer blog;
  private DataFolder folder;

  @BeforeEach
  void startSomethingThatAnswersLikeABlog() throws IOException {
    folder = DataFolder.open(parent.resolve("data"), false);
    blog = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    blog.createContext(
        "/control/import",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(exchange.getRequestURI().getQuery() + " " + body);
          boolean known =
              ("Bearer " + ControlChannel.of(folder).token())
                  .equals(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] text = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? 200 : 403, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
    blog.start();
    ControlChannel.open(folder, "127.0.0.1", blog.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    blog.stop(0);
  }

  @Test
  void theFileIsSentWithItsNameAndTheLastLineDecides() throws IOException {
    answer = "3 articles\nOK\n";
    assertThat(send()).isZero();
    assertThat(requests).containsExactly("name=mes écrits.xml <rss/>");
    answer = "3 articles\nFAILED line 12\n";
    assertThat(send()).isEqualTo(1);
  }

  @Test
  void anAnswerThatBreaksOffIsAFailure() throws IOException {
    answer = "OK\n3 arti";
    assertThat(send()).isEqualTo(1);
    answer = "";
    assertThat(send()).isEqualTo(1);
  }

  @Test
  void aRefusalNamesItsStatus() throws IOException {
    ControlChannel wrong = new ControlChannel(ControlChannel.of(folder).place(), "guess");
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> command().sendTo(wrong));
    assertThat(refusal).hasMessageContaining("403");
  }

  private int send() throws IOException {
    return command().sendTo(ControlChannel.of(folder));
  }

  private ImportCommand command() throws IOException {
    Path file = Files.writeString(parent.resolve("mes écrits.xml"), "<rss/>");
    Properties system = new Properties();
    system.setProperty("blog.data", folder.path().toString());
    return new ImportCommand(Settings.resolve(system, Map.of()), file, false);
  }
}

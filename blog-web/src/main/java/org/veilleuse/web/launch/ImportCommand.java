package org.veilleuse.web.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
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
    DataFolder folder = DataFolder.open(settings.data(), settings.sample());
    return folder.inUse() ? sendTo(ControlChannel.of(folder)) : startApplication();
  }

  private int startApplication() {
    Map<String, String> all = new TreeMap<>(settings.all());
    all.put("veilleuse.command", "import");
    all.put("veilleuse.command.file", file.toString());
    if (hold) {
      all.put("veilleuse.command.hold", "true");
    }
    return Launcher.start(Settings.of(all), Server.Work.COMMAND);
  }

  int sendTo(ControlChannel channel) {
    URI uri =
        URI.create(
            "http://"
                + channel.place()
                + "/control/import?name="
                + URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8)
                    .replace("+", "%20")
                + (hold ? "&hold" : ""));
    try {
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .header("Authorization", "Bearer " + channel.token())
              .header("Content-Type", "application/octet-stream")
              .header("Accept-Language", Locale.getDefault().getLanguage())
              .POST(BodyPublishers.ofFile(file))
              .build();
      HttpResponse<InputStream> answer =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .build()
              .send(request, BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new Refusal(Refusal.FAILED, "control.refused", answer.statusCode());
      }
      return print(answer.body());
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, "control.lost", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Refusal.FAILED;
    }
  }

  /** The last line decides: an answer that breaks off is a failure. */
  private static int print(InputStream answer) throws IOException {
    String last = "";
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(line);
        last = line;
      }
    }
    return last.equals("OK") ? 0 : Refusal.FAILED;
  }
}

package org.veilleuse.web.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Hands a command to the blog that runs, and prints what it answers. */
record RunningBlogCall(ControlChannel channel) {

  /**
   * Returns 0 if the blog said OK at the end, else 1.
   *
   * @param address below {@code /control/}, encoded
   * @throws Refusal if the blog does not take the command, or is lost meanwhile
   */
  int send(String address, BodyPublisher body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://" + channel.place() + "/control/" + address))
              .header("Authorization", "Bearer " + channel.token())
              .header("Content-Type", "application/octet-stream")
              .header("Accept-Language", Locale.getDefault().getLanguage())
              .POST(body)
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

  /** A value as it stands in an address. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
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

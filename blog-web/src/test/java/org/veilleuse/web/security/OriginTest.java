package org.veilleuse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

  @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}, Host {2}, blog.url {3}: {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, https://blog.example, blog.example, -, true",
        "same-origin, http://localhost:8080, localhost:8080, -, true",
        "none, -, blog.example, -, true",
        "-, -, blog.example, -, true",
        "-, https://BLOG.example, blog.example, -, true",
        "-, http://[::1]:8080, [::1]:8080, -, true",
        "-, https://blog.example, 127.0.0.1:8080, https://blog.example, true",
        "-, https://blog.example, 127.0.0.1:8080, https://blog.example/path, true",
        "cross-site, -, blog.example, -, false",
        "same-site, https://blog.example, blog.example, -, false",
        "cross-site, https://blog.example, blog.example, https://blog.example, false",
        "'', https://blog.example, blog.example, -, false",
        "-, https://evil.example, blog.example, -, false",
        "-, https://evil.example, blog.example, https://blog.example, false",
        "-, https://blog.example.evil.example, blog.example, https://blog.example, false",
        "-, https://blog.exampl, blog.example.evil, https://blog.example, false",
        "-, https://blog.example@evil.example, blog.example, -, false",
        "-, http://localhost:9090, localhost:8080, -, false",
        "-, null, blog.example, -, false",
        "-, '', blog.example, -, false",
        "-, '', '', -, false",
        "-, https://, blog.example, https://blog.example, false",
        "-, not a uri at all, blog.example, -, false",
        "-, https://blog.example, -, -, false",
        "-, file:///etc/passwd, blog.example, -, false",
      })
  void aFormIsOursByWhatBrowsersSayOfIt(
      String fetchSite, String origin, String host, String publicUrl, boolean ours) {
    assertThat(Origin.isOurs(fetchSite, origin, host, publicUrl)).isEqualTo(ours);
  }

  @Test
  void aHugeOriginIsNotOurs() {
    String huge = "https://" + "a".repeat(1_000_000);
    assertThat(Origin.isOurs(null, huge, "blog.example", "https://blog.example")).isFalse();
  }
}

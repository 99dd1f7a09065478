package org.veilleuse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.web.testing.Configured;
import org.veilleuse.web.testing.FakeRequest;

class ClientAddressTest {

  private static final String PROXY = "127.0.0.1";

  private final ClientAddress behindProxy = new ClientAddress(List.of(PROXY, "10.0.0.2", "::1"));
  private final ClientAddress alone =
      new ClientAddress(Configured.settings(Map.of("blog.trusted-proxies", " , ")));

  @Test
  void withoutATrustedProxyTheHeaderIsWorthNothing() {
    assertThat(alone.of("203.0.113.9", "198.51.100.7")).isEqualTo("203.0.113.9");
    assertThat(behindProxy.of("203.0.113.9", "198.51.100.7")).isEqualTo("203.0.113.9");
    assertThat(behindProxy.of("203.0.113.9", PROXY)).isEqualTo("203.0.113.9");
  }

  @Test
  void aTrustedProxySaysWhomItSaw() {
    assertThat(behindProxy.of(PROXY, "198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(behindProxy.of(PROXY, null)).isEqualTo(PROXY);
  }

  @Test
  void whatTheClientClaimedBeforeTheProxyIsNotBelieved() {
    assertThat(behindProxy.of(PROXY, "203.0.113.9, 198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(behindProxy.of(PROXY, "127.0.0.1,::1, 198.51.100.7")).isEqualTo("198.51.100.7");
  }

  @Test
  void trustedProxiesBehindEachOtherAreSteppedOver() {
    assertThat(behindProxy.of(PROXY, "203.0.113.9, 198.51.100.7, 10.0.0.2"))
        .isEqualTo("198.51.100.7");
    assertThat(behindProxy.of(PROXY, "10.0.0.2, 127.0.0.1")).isEqualTo(PROXY);
  }

  @Test
  void howeverManyAddressesAClientClaimsTheProxysWordCounts() {
    for (int claims : new int[] {1, 62, 63, 64, 65, 500}) {
      String header = "203.0.113.9, ".repeat(claims) + "198.51.100.7";
      assertThat(behindProxy.of(PROXY, header)).as(claims + " claims").isEqualTo("198.51.100.7");
    }
  }

  @Test
  void aSecondHeaderThatTheProxyAddsIsReadAfterTheClientsOwn() {
    FakeRequest request =
        FakeRequest.get()
            .from(PROXY)
            .with("X-Forwarded-For", "203.0.113.9")
            .with("X-Forwarded-For", "198.51.100.7");
    assertThat(behindProxy.of(request.made())).isEqualTo("198.51.100.7");
    assertThat(behindProxy.of(FakeRequest.get().from(PROXY).made())).isEqualTo(PROXY);
    assertThat(behindProxy.of(FakeRequest.get().from("192.0.2.9").made())).isEqualTo("192.0.2.9");
  }

  @Test
  void anIpv6AddressIsOneAddressHoweverItIsWritten() {
    assertThat(behindProxy.of("0:0:0:0:0:0:0:1", "2001:db8::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
    assertThat(behindProxy.of("::1", "2001:DB8:0:0::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
    assertThat(behindProxy.of(PROXY, "2001:db8::7, 0:0:0:0:0:0:0:1"))
        .isEqualTo("2001:db8:0:0:0:0:0:7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        ",,,",
        "unknown",
        "203.0.113.9, unknown",
        "203.0.113.9, <script>",
        "203.0.113.9, :::::",
        "203.0.113.9, \r\nX: y",
        "203.0.113.9, 198.51.100.7.198.51.100.7.198.51.100.7.198.51.100.7"
      })
  void garbageFromAProxyCountsAsTheProxyAndNeverAsTheClientsClaim(String header) {
    assertThat(behindProxy.of(PROXY, header)).isEqualTo(PROXY);
  }
}

package org.veilleuse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.TrustRule;
import org.veilleuse.web.testing.Configured;
import org.veilleuse.web.testing.FakeRequest;

class SettingsTest {

  private final Settings defaults = Configured.settings(Map.of());

  @Test
  void everySettingHasADefaultOrMayBeMissing() {
    assertThat(defaults.getTitle()).isEqualTo("Veilleuse");
    assertThat(defaults.getDescription()).isNull();
    assertThat(defaults.getLanguage()).isEqualTo("fr");
    assertThat(defaults.url()).isEmpty();
    assertThat(defaults.timeZone()).isEqualTo("Europe/Paris");
    assertThat(defaults.sample()).isFalse();
    assertThat(defaults.trustedProxies()).isEmpty();
    assertThat(defaults.commentsPerHour()).isEqualTo(30);
    assertThat(defaults.trust()).isEqualTo(new TrustRule(false, 3));
  }

  @Test
  void nobodyIsTrustedByASlip() {
    for (String slip : new String[] {"yes", "TRUE", "", " true", "1"}) {
      Settings settings = Configured.settings(Map.of("blog.comments.publish-trusted", slip));
      assertThatThrownBy(settings::check).hasMessageContaining("blog.comments.publish-trusted");
    }
    for (String slip : new String[] {"0", "-1", "1001", "three", ""}) {
      Settings settings = Configured.settings(Map.of("blog.comments.trusted-after", slip));
      assertThatThrownBy(settings::check).hasMessageContaining("blog.comments.trusted-after");
    }
    assertThat(
            Configured.settings(
                    Map.of(
                        "blog.comments.publish-trusted",
                        "true",
                        "blog.comments.trusted-after",
                        "10"))
                .trust())
        .isEqualTo(new TrustRule(true, 10));
  }

  @Test
  void aLanguageThatPagesDoNotSpeakIsFrench() {
    for (String language : new String[] {"de", "EN", "en-GB", ""}) {
      assertThat(Configured.settings(Map.of("blog.language", language)).getLanguage())
          .isEqualTo("fr");
    }
    assertThat(Configured.settings(Map.of("blog.language", "en")).getLanguage()).isEqualTo("en");
  }

  @Test
  void theAddressLosesTheSlashAtItsEnd() {
    assertThat(Configured.settings(Map.of("blog.url", "https://blog.example/")).url())
        .contains("https://blog.example");
    assertThat(Configured.settings(Map.of("blog.url", "https://blog.example")).url())
        .contains("https://blog.example");
  }

  @Test
  void theSitesAddressIsTheOneSetOrTheOneAskedFor() {
    FakeRequest request = FakeRequest.get().with("Host", "localhost:8080");
    assertThat(defaults.siteOf(request.made())).isEqualTo("http://localhost:8080");
    assertThat(
            Configured.settings(Map.of("blog.url", "https://blog.example/")).siteOf(request.made()))
        .isEqualTo("https://blog.example");
  }

  @Test
  void trustedProxiesArePartedByCommas() {
    assertThat(
            Configured.settings(Map.of("blog.trusted-proxies", " 127.0.0.1, ::1,,10.0.0.2 "))
                .trustedProxies())
        .containsExactly("127.0.0.1", "::1", "10.0.0.2");
  }
}

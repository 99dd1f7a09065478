package org.veilleuse.web.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir private Path data;
  private final Properties system = new Properties();

  @BeforeEach
  void useTheFolder() {
    system.setProperty("blog.data", data.toString());
    system.setProperty("user.home", data.toString());
  }

  @Test
  void onlyThisMachineIsServedUnlessToldOtherwise() {
    Settings settings = Settings.resolve(system, Map.of());
    assertThat(settings.address()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.sample()).isFalse();
    assertThat(settings.all().get("blog.db.url")).contains("WRITE_DELAY=0");
  }

  @Test
  void aPropertyWinsOverTheEnvironmentWhichWinsOverTheFile() throws IOException {
    Files.writeString(
        data.resolve("veilleuse.properties"),
        "blog.port=1000\nblog.address=192.0.2.1\nblog.time-zone=Europe/Paris\nblog.title=Né ici\n");
    system.setProperty("blog.port", "3000");
    Settings settings =
        Settings.resolve(
            system,
            Map.of(
                "BLOG_PORT", "2000",
                "BLOG_ADDRESS", "192.0.2.2",
                "BLOG_TIME_ZONE", "America/Montreal"));
    assertThat(settings.port()).isEqualTo(3000);
    assertThat(settings.address()).isEqualTo("192.0.2.2");
    assertThat(settings.all())
        .containsEntry("blog.time-zone", "America/Montreal")
        .containsEntry("blog.title", "Né ici");
  }

  @Test
  void theDriverFollowsFromTheAddressUnlessItIsGiven() {
    assertThat(Settings.resolve(system, Map.of()).all()).doesNotContainKey("blog.db.driver");
    Map<String, String> postgres = Map.of("BLOG_DB_URL", "jdbc:postgresql://127.0.0.1/veilleuse");
    assertThat(Settings.resolve(system, postgres).all())
        .containsEntry("blog.db.driver", "org.postgresql.ds.PGSimpleDataSource");
    system.setProperty("blog.db.driver", "org.postgresql.ds.PGConnectionPoolDataSource");
    assertThat(Settings.resolve(system, postgres).all())
        .containsEntry("blog.db.driver", "org.postgresql.ds.PGConnectionPoolDataSource");
  }

  @Test
  void aPortThatIsNoneIsRefused() {
    for (String port : new String[] {"http", "65536", "-1", ""}) {
      system.setProperty("blog.port", port);
      Refusal refusal =
          catchThrowableOfType(Refusal.class, () -> Settings.resolve(system, Map.of()));
      assertThat(refusal).as(port).isNotNull();
      assertThat(refusal.exitCode).isEqualTo(2);
    }
  }

  @Test
  void withoutAFolderTheHomeFolderHoldsIt() {
    system.remove("blog.data");
    assertThat(Settings.resolve(system, Map.of()).data()).isEqualTo(data.resolve(".veilleuse"));
  }
}

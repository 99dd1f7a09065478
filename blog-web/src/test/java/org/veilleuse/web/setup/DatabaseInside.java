package org.veilleuse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What only the inside of the server can tell about its database. */
interface DatabaseInside {

  @Test
  default void theDatabaseIsTheOneThatTheSettingsName() throws Exception {
    try (Connection connection = connection()) {
      boolean h2 = System.getProperty("blog.test.database").equals("H2");
      assertThat(connection.getMetaData().getDatabaseProductName())
          .isEqualTo(h2 ? "H2" : "PostgreSQL");
      if (h2) {
        // The platform brings 2.2.224, which has known corruption and backup bugs.
        assertThat(connection.getMetaData().getDriverVersion()).startsWith("2.5.252");
      }
    }
  }

  @Test
  default void everyModuleKeepsItsOwnSchemaHistory() throws Exception {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      for (String module : new String[] {"core", "moderation"}) {
        try (ResultSet rows =
            statement.executeQuery(
                "select count(*) from " + module + "_schema_history where success")) {
          rows.next();
          assertThat(rows.getInt(1)).as(module).isPositive();
        }
      }
    }
  }

  @Test
  default void aTokenOpensOnlyWhenTheLauncherWroteIt() {
    SiteFolder folder = CDI.current().select(SiteFolder.class).get();
    assertThat(folder.authorises(null)).isFalse();
    assertThat(folder.authorises("")).isFalse();
    assertThat(folder.authorises("guess")).isFalse();
  }

  @SuppressWarnings("BanJNDI") // A constant name, in a test.
  private static Connection connection() throws NamingException, SQLException {
    return InitialContext.<DataSource>doLookup(DataSources.NAME).getConnection();
  }
}

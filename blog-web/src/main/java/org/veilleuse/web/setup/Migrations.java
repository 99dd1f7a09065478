package org.veilleuse.web.setup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.veilleuse.moderation.comment.AuditTrail;

/**
 * Brings each module's tables to this version before anything answers; each keeps its own history.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

  private static final Logger LOG = System.getLogger(Migrations.class.getName());

  @Resource(lookup = DataSources.NAME)
  private DataSource dataSource;

  @Inject private AuditTrail trail;

  @PostConstruct
  void migrate() {
    migrate("core");
    migrate("moderation");
    trail.begin();
  }

  private void migrate(String module) {
    int done =
        Flyway.configure(getClass().getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/" + module)
            .table(module + "_schema_history")
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load()
            .migrate()
            .migrationsExecuted;
    if (done > 0) {
      LOG.log(Level.INFO, "{0}: {1} migrations applied", module, done);
    }
  }
}

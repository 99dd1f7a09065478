package org.veilleuse.web.setup;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.veilleuse.core.exchange.ImportJobs;

/** What the blog does once its tables are there and before it answers. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

  @Inject private ImportJobs imports;
  @Inject private FirstStart firstStart;
  @Inject private SampleBlog sample;
  @Inject private Settings settings;

  @Inject
  @ConfigProperty(name = "blog.port", defaultValue = "8080")
  private int port;

  @PostConstruct
  void begin() {
    settings.check();
    imports.markInterrupted();
    if (settings.sample()) {
      sample.prepare();
    }
    firstStart.announce(settings.url().orElse("http://localhost:" + port));
  }
}

package org.veilleuse.web.setup;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Tells the launcher that the application is up: pages come last, after the migrations and
 * everything else that starts with it. The platform itself calls a failed deployment a success.
 */
@WebListener
public class MigrationsDone implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    System.setProperty("veilleuse.started", "true");
  }
}

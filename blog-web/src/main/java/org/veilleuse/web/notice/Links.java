package org.veilleuse.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.veilleuse.web.setup.Settings;

/** The whole addresses that stand in letters. */
@ApplicationScoped
class Links {

  @Inject private Settings settings;

  @Inject
  @ConfigProperty(name = "blog.port", defaultValue = "8080")
  private int port;

  /** Of a path that begins with a slash. */
  String to(String path) {
    // No request is there whose Host could stand in.
    return settings.url().orElse("http://localhost:" + port) + path;
  }
}

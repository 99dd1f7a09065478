package org.veilleuse.web.reader;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The version of our styles and scripts, part of their addresses: a browser may keep them for ever.
 */
@Named
@ApplicationScoped
public class Assets {

  private static final String FOLDER = "/resources/veilleuse/";

  @Inject private ServletContext context;

  private String version;

  @PostConstruct
  void read() {
    CRC32 sum = new CRC32();
    for (String name : List.of("blog.css", "desk.css", "queue.js", "thread.js", "editor.js")) {
      try (InputStream in = context.getResourceAsStream(FOLDER + name)) {
        sum.update(in.readAllBytes());
      } catch (IOException e) {
        throw new IllegalStateException(name + " is part of the application", e);
      }
    }
    version = Long.toHexString(sum.getValue());
  }

  public String getVersion() {
    return version;
  }
}

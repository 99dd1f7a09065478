package org.veilleuse.web.author;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.veilleuse.core.exchange.ImportJobs;
import org.veilleuse.web.setup.Background;
import org.veilleuse.web.setup.SiteFolder;

/** Receives an export from the import page, and imports it in the background. */
@WebServlet("/author/import/file")
@MultipartConfig(
    fileSizeThreshold = 262144,
    maxFileSize = 256L * 1024 * 1024,
    maxRequestSize = 256L * 1024 * 1024)
public class ImportUpload extends HttpServlet {

  private static final Logger LOG = Logger.getLogger(ImportUpload.class.getName());
  private static final long serialVersionUID = 1;

  @Inject private transient BlogImport blogImport;
  @Inject private transient ImportJobs jobs;
  @Inject private transient SiteFolder folder;
  @Inject private transient Background background;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Part file = request.getPart("file");
    if (file == null || file.getSize() == 0) {
      deleteParts(request);
      response.sendRedirect("/author/import?problem=missing");
      return;
    }
    boolean approved = request.getPart("origin") != null;
    String importer = request.getUserPrincipal().getName();
    Path kept = Files.createTempFile(folder(), "import-", ".xml");
    try (InputStream content = file.getInputStream()) {
      Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
    }
    String name = file.getSubmittedFileName();
    deleteParts(request);
    long job = jobs.begin(name == null ? "" : name, importer);
    background.run(() -> run(job, kept, importer, approved));
    response.sendRedirect("/author/import?job=" + job);
  }

  private void run(long job, Path kept, String importer, boolean approved) {
    try (InputStream export = new BufferedInputStream(Files.newInputStream(kept))) {
      blogImport.run(job, export, importer, approved, progress -> {});
    } catch (IOException e) {
      LOG.log(Level.SEVERE, "The uploaded export cannot be read again", e);
    } finally {
      try {
        Files.deleteIfExists(kept);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "An uploaded export could not be deleted", e);
      }
    }
  }

  private Path folder() throws IOException {
    return Files.createDirectories(folder.path().resolve("imports"));
  }

  /** Payara leaves large parts behind otherwise. */
  private static void deleteParts(HttpServletRequest request) throws ServletException, IOException {
    for (Part part : request.getParts()) {
      part.delete();
    }
  }
}

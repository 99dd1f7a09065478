package org.veilleuse.web.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.veilleuse.core.exchange.ImportJobs;
import org.veilleuse.core.exchange.ImportProgress;
import org.veilleuse.core.exchange.ImportState;
import org.veilleuse.core.exchange.UnreadableExport;
import org.veilleuse.core.exchange.WordPressExport;
import org.veilleuse.web.reader.Words;

/** Imports a blog's export: reads it as a stream, stores post by post, and tells how far it is. */
@ApplicationScoped
public class BlogImport {

  private static final Logger LOG = Logger.getLogger(BlogImport.class.getName());

  private ImportJobs jobs;
  private ImportStep step;

  protected BlogImport() {}

  @Inject
  BlogImport(ImportJobs jobs, ImportStep step) {
    this.jobs = jobs;
    this.step = step;
  }

  /**
   * Reads the export to its end; what is in stays in if it cannot be read further.
   *
   * @param job its number, from {@link ImportJobs#begin}
   * @param approvedAtOrigin whether the importer confirms, for the whole import, what was approved
   *     there; those comments are held otherwise
   * @param watcher told about each post
   */
  public ImportProgress run(
      long job,
      InputStream export,
      String importer,
      boolean approvedAtOrigin,
      Consumer<ImportProgress> watcher) {
    String nameless = Words.say(Locale.FRENCH, "comment.nameless");
    ImportRun run =
        new ImportRun(importer, approvedAtOrigin, nameless, step) {
          @Override
          void stored() {
            // The whole report once, at the end: written anew with each post it would grow
            // quadratic.
            jobs.progress(job, counts(), List.of());
            watcher.accept(jobs.find(job).orElseThrow());
          }
        };
    ImportState state = ImportState.DONE;
    try {
      WordPressExport.read(export, run);
    } catch (UnreadableExport e) {
      state = ImportState.FAILED;
      run.note("UNREADABLE_" + e.reason(), e.line().isPresent() ? "" + e.line().getAsInt() : "");
    } catch (IOException e) {
      state = ImportState.FAILED;
      run.note("UNREADABLE_TRUNCATED", "");
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.SEVERE, "An import failed", e);
      state = ImportState.FAILED;
      run.note("FAILED", "");
    }
    jobs.end(job, state, run.counts(), run.report());
    return jobs.find(job).orElseThrow();
  }
}

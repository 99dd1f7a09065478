package org.veilleuse.web.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.veilleuse.core.exchange.ExportedAuthor;
import org.veilleuse.core.exchange.ExportedPost;
import org.veilleuse.core.exchange.ExportedSite;
import org.veilleuse.core.exchange.ImportCounts;
import org.veilleuse.core.exchange.ReportLine;
import org.veilleuse.core.exchange.SkippedItem;
import org.veilleuse.core.exchange.WordPressSink;

/** One import under way: counts what was taken and remembers what was not. */
abstract class ImportRun implements WordPressSink {

  private static final Logger LOG = Logger.getLogger(ImportRun.class.getName());

  /** A report that nobody can read to its end helps nobody. */
  private static final int MOST_LINES = 5_000;

  private final String importer;
  private final boolean approvedAtOrigin;
  private final String nameless;
  private final ImportStep step;
  private final Map<String, String> displayNames = new HashMap<>();
  private final List<ReportLine> report = new ArrayList<>();
  private ExportedSite site = new ExportedSite("", "", "", null, "");
  private ImportCounts counts = ImportCounts.NONE;

  ImportRun(String importer, boolean approvedAtOrigin, String nameless, ImportStep step) {
    this.importer = importer;
    this.approvedAtOrigin = approvedAtOrigin;
    this.nameless = nameless;
    this.step = step;
  }

  /** Called when another post is stored. */
  abstract void stored();

  @Override
  public void site(ExportedSite exported) {
    site = exported;
  }

  @Override
  public void author(ExportedAuthor author) {
    displayNames.put(author.login(), author.displayName());
  }

  @Override
  public void post(ExportedPost post) {
    ImportedItem item =
        step.take(post, new ImportOrder(site, importer, approvedAtOrigin, nameless, displayNames));
    item.report().forEach(line -> note(line.code(), line.about()));
    counts = counts.plus(item.newPosts(), item.newComments(), item.known(), item.leftOut());
    stored();
  }

  /** One post that cannot be stored must not keep the others out. */
  private ImportedItem taken(ExportedPost post) {
    ImportOrder order = new ImportOrder(site, importer, approvedAtOrigin, nameless, displayNames);
    try {
      return step.take(post, order);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A post of an import could not be stored", e);
      String title = order.titleOf(post);
      return new ImportedItem(0, 0, 0, List.of(new ReportLine(ImportCodes.POST_REFUSED, title)));
    }
  }

  @Override
  public void skipped(SkippedItem item) {
    note(item.why().name(), item.title().isBlank() ? item.what() : item.title());
    counts = counts.plus(0, 0, 0, 1);
  }

  void note(String code, String about) {
    if (report.size() < MOST_LINES) {
      report.add(new ReportLine(code, about));
    }
  }

  ImportCounts counts() {
    return counts;
  }

  List<ReportLine> report() {
    return report;
  }
}

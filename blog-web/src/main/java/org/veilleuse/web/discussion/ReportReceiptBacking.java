package org.veilleuse.web.discussion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.veilleuse.core.post.PostName;
import org.veilleuse.core.post.PublishedPosts;
import org.veilleuse.moderation.report.OwnReport;
import org.veilleuse.moderation.report.ReportOutcome;
import org.veilleuse.moderation.report.Reports;
import org.veilleuse.web.reader.NotFound;
import org.veilleuse.web.reader.Routes;
import org.veilleuse.web.setup.Settings;

/**
 * A reporter's own page for one report. It does not show the comment, which may be hidden by then:
 * whoever wrote it could report it to have a page that still does.
 */
@Named("reportReceipt")
@RequestScoped
public class ReportReceiptBacking {

  @Inject private Reports reports;
  @Inject private PublishedPosts posts;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;

  private boolean looked;
  private OwnReport report;

  /** Answers "not found" if this is no receipt. */
  public void load() throws IOException {
    if (getReport() == null) {
      NotFound.answer(FacesContext.getCurrentInstance());
    }
  }

  /** The report, or null if this is no receipt. */
  public OwnReport getReport() {
    if (!looked) {
      looked = true;
      report = reports.byReceipt(token()).orElse(null);
    }
    return report;
  }

  /** How the outcome looks: {@code held}, {@code published} or {@code rejected}. */
  public String getState() {
    if (getReport() == null) {
      return "held";
    }
    return switch (report.outcome()) {
      case WAITING, HELD -> "held";
      case KEPT, LOOKED_AT_BEFORE -> "published";
      case HIDDEN -> "rejected";
    };
  }

  /** The outcome as the messages name it. */
  public String getOutcome() {
    return getReport() == null ? "" : report.outcome().name().toLowerCase(Locale.ROOT);
  }

  /** Whether the comment can be read. */
  public boolean isReadable() {
    return getPost() != null
        && report.outcome() != ReportOutcome.HIDDEN
        && report.outcome() != ReportOutcome.HELD;
  }

  /** The post that the comment is about, or null if readers do not see it. */
  public PostName getPost() {
    return getReport() == null
        ? null
        : posts.publishedNameOf(Threads.postId(report.thread())).orElse(null);
  }

  /** The whole address of this page, to be kept. */
  public String getLink() {
    return settings.siteOf(request) + "/reports/" + token();
  }

  private String token() {
    return (String) request.getAttribute(Routes.PARAMETER);
  }
}

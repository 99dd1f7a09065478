package org.veilleuse.web.author;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.veilleuse.core.exchange.ImportJobs;
import org.veilleuse.core.exchange.ImportProgress;
import org.veilleuse.core.exchange.ImportState;

/** The import page: a file to choose, or how far an import has come. */
@Named("imports")
@RequestScoped
public class ImportBacking {

  @Inject private ImportJobs jobs;
  @Inject private HttpServletRequest request;

  private ImportProgress job;

  @PostConstruct
  void find() {
    String asked = request.getParameter("job");
    if (asked != null && asked.length() <= 18 && asked.chars().allMatch(Character::isDigit)) {
      job = jobs.find(Long.parseLong(asked)).orElse(null);
    }
  }

  /** The import that the address asks for, or null. */
  public ImportProgress getJob() {
    return job;
  }

  public boolean isRunning() {
    return job != null && job.state() == ImportState.RUNNING;
  }

  public boolean isMissing() {
    return "missing".equals(request.getParameter("problem"));
  }

  public List<ImportProgress> getLatest() {
    return jobs.latest(10);
  }
}

package org.veilleuse.core.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The imports of this blog: begun, followed, ended. */
@ApplicationScoped
@Transactional
public class ImportJobs {

  private EntityManager em;
  private Clock clock;

  protected ImportJobs() {}

  @Inject
  public ImportJobs(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** Begins an import of the file with this name, and gives its number. */
  @Transactional(TxType.REQUIRES_NEW)
  public long begin(String fileName, String startedBy) {
    String shown = fileName.substring(Math.max(0, fileName.length() - 300));
    ImportJob job = new ImportJob(shown, startedBy, clock.instant());
    em.persist(job);
    return job.id();
  }

  /** Notes how far an import has come. */
  @Transactional(TxType.REQUIRES_NEW)
  public void progress(long id, ImportCounts counts, List<ReportLine> report) {
    em.find(ImportJob.class, id).progress(counts, text(report));
  }

  /** Notes that an import has ended, and how. */
  @Transactional(TxType.REQUIRES_NEW)
  public void end(long id, ImportState how, ImportCounts counts, List<ReportLine> report) {
    ImportJob job = em.find(ImportJob.class, id);
    job.progress(counts, text(report));
    job.end(how, clock.instant());
  }

  /** Marks what was running when the blog stopped; called once at start. */
  public void markInterrupted() {
    em.createQuery("select j from ImportJob j where j.state = :running", ImportJob.class)
        .setParameter("running", ImportState.RUNNING)
        .getResultList()
        .forEach(job -> job.end(ImportState.INTERRUPTED, clock.instant()));
  }

  @Transactional(TxType.SUPPORTS)
  public Optional<ImportProgress> find(long id) {
    return Optional.ofNullable(em.find(ImportJob.class, id)).map(ImportJob::asProgress);
  }

  /** The latest imports, newest first. */
  @Transactional(TxType.SUPPORTS)
  public List<ImportProgress> latest(int most) {
    return em.createQuery("select j from ImportJob j order by j.id desc", ImportJob.class)
        .setMaxResults(most)
        .getResultStream()
        .map(ImportJob::asProgress)
        .toList();
  }

  private static String text(List<ReportLine> report) {
    StringBuilder text = new StringBuilder();
    report.forEach(line -> text.append(line.asLine()));
    return text.toString();
  }
}

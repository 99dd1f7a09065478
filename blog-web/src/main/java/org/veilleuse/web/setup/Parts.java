package org.veilleuse.web.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.comment.TrustRule;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.screening.Screening;

/** What the modules are given: the database, the clock, the site's key and the screening. */
@ApplicationScoped
public class Parts {

  private static final System.Logger LOG = System.getLogger(Parts.class.getName());

  @PersistenceContext(unitName = "veilleuse")
  private EntityManager entityManager;

  @Produces
  EntityManager entityManager() {
    return entityManager;
  }

  @Produces
  @Singleton
  Screening screening(SiteFolder folder) {
    return Screening.with(
        folder.path().resolve("rules"),
        refused ->
            LOG.log(Level.WARNING, "A file of rules was left out: {0}", refused.getMessage()));
  }

  @Produces
  @Singleton
  Catalogue catalogue(Screening screening) {
    return screening.catalogue();
  }

  @Produces
  @Singleton
  SiteKey siteKey(SiteFolder folder) {
    return new SiteKey(folder.siteKey());
  }

  @Produces
  @Singleton
  TrustRule trustRule(Settings settings) {
    return settings.trust();
  }

  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}

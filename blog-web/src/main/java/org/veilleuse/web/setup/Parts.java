package org.veilleuse.web.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.screening.Screening;

/** What the modules are given: the database, the clock, the site's key and the screening. */
@ApplicationScoped
public class Parts {

  @PersistenceContext(unitName = "veilleuse")
  private EntityManager entityManager;

  @Produces
  EntityManager entityManager() {
    return entityManager;
  }

  @Produces
  @Singleton
  Screening screening() {
    return Screening.builtIn();
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
  Clock clock() {
    return Clock.systemUTC();
  }
}

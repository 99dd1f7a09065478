package org.veilleuse.core.post;

import jakarta.persistence.EntityManager;

/** Finds an address that no post has yet. */
final class FreeSlug {

  /** The column's length. */
  private static final int LONGEST = 200;

  private FreeSlug() {}

  /** The wished slug, or the first of {@code wished-2}, {@code wished-3}… that is free. */
  static String of(EntityManager em, String wished) {
    String slug = wished;
    for (int next = 2; isTaken(em, slug); next++) {
      String end = "-" + next;
      slug = wished.substring(0, Math.min(wished.length(), LONGEST - end.length())) + end;
    }
    return slug;
  }

  private static boolean isTaken(EntityManager em, String slug) {
    return em.createQuery("select count(p) from Post p where p.slug = :slug", Long.class)
            .setParameter("slug", slug)
            .getSingleResult()
        > 0;
  }
}

package org.veilleuse.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds tags, and makes those that are new. */
@ApplicationScoped
@Transactional
public class Tags {

  private EntityManager em;

  protected Tags() {}

  @Inject
  public Tags(EntityManager em) {
    this.em = em;
  }

  /** The stored tags of these names, in this order and each once; joins the transaction. */
  public List<Tag> findOrMake(Collection<TagName> names) {
    Map<String, Tag> tags = new LinkedHashMap<>();
    for (TagName name : names) {
      tags.computeIfAbsent(name.slug(), slug -> stored(slug).orElseGet(() -> make(name)));
    }
    return List.copyOf(tags.values());
  }

  /** The tag with this slug. */
  @Transactional(TxType.SUPPORTS)
  public Optional<TagName> bySlug(String slug) {
    return stored(slug).map(Tag::asName);
  }

  private Optional<Tag> stored(String slug) {
    return em.createQuery("select t from Tag t where t.slug = :slug", Tag.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  private Tag make(TagName name) {
    Tag tag = new Tag(name.slug(), name.name());
    em.persist(tag);
    return tag;
  }
}

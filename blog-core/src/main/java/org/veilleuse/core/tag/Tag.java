package org.veilleuse.core.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A tag as it is stored; public only because a post maps its tags. */
@Entity
@Table(name = "tag")
public class Tag {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tag_seq")
  @SequenceGenerator(name = "tag_seq", sequenceName = "tag_seq", allocationSize = 50)
  private Long id;

  private String slug;

  private String name;

  protected Tag() {}

  Tag(String slug, String name) {
    this.slug = slug;
    this.name = name;
  }

  public TagName asName() {
    return new TagName(slug, name);
  }
}

package org.veilleuse.core.post;

import java.time.Instant;
import java.util.List;
import org.veilleuse.core.tag.TagName;

/** A post in a list: enough to decide whether to read it. */
public record PostTeaser(
    long id,
    String slug,
    String title,
    String language,
    String excerpt,
    String author,
    Instant publishedAt,
    List<TagName> tags) {

  /** As a query gives it, before its tags are known. */
  public PostTeaser(
      long id,
      String slug,
      String title,
      String language,
      String excerpt,
      String author,
      Instant publishedAt) {
    this(id, slug, title, language, excerpt, author, publishedAt, List.of());
  }

  PostTeaser withTags(List<TagName> names) {
    return new PostTeaser(id, slug, title, language, excerpt, author, publishedAt, names);
  }
}

package org.veilleuse.core.post;

import java.util.List;
import org.veilleuse.core.tag.TagName;

/**
 * What an author writes: a new post, or the next state of one.
 *
 * @param id null for a new post
 * @param version the version that the author began from; ignored for a new post
 * @param language a BCP 47 tag, for example {@code fr}
 * @param excerpt may be null or empty: readers then see the beginning of the body
 */
public record Draft(
    Long id,
    int version,
    String title,
    String language,
    BodyFormat format,
    String body,
    String excerpt,
    List<TagName> tags,
    boolean commentsOpen) {

  public static final int LONGEST_TITLE = 300;
  public static final int LONGEST_BODY = 1_000_000;

  /** The column's length; Markdown can become many times longer than it is. */
  static final int LONGEST_HTML = 2_000_000;

  public static final int LONGEST_EXCERPT = 2_000;
  public static final int MOST_TAGS = 100;

  Draft withExcerpt(String words) {
    return new Draft(id, version, title, language, format, body, words, tags, commentsOpen);
  }
}

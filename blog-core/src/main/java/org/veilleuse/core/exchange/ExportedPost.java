package org.veilleuse.core.exchange;

import java.time.Instant;
import java.util.List;

/**
 * A post or page of the exported blog. Nothing is null but the two instants.
 *
 * @param externalId what the exporting blog calls it, never blank; unique in a file that WordPress
 *     wrote
 * @param title plain text on one line, may be empty
 * @param slug letters, digits, {@code -} and {@code _}, lower case, at most 200 characters, never
 *     blank: made from the title or the id where the export has none; <em>not</em> made unique
 * @param link where it was read, for redirects; may be empty
 * @param authorLogin may be empty, and may name an author that the file does not describe
 * @param html the text as HTML, with paragraphs; <strong>not sanitised</strong>
 * @param source the text as the export has it
 * @param excerpt plain text; what stands before the "more" mark where the export has none, else
 *     empty
 * @param publishedAt null where the export has no date at all
 * @param modifiedAt null where the export does not say
 * @param tags tags first met first, one per slug, without WordPress' default category
 * @param comments in the order of the file; a reply may come before what it answers
 */
public record ExportedPost(
    String externalId,
    String title,
    String slug,
    String link,
    String authorLogin,
    String html,
    String source,
    String excerpt,
    Instant publishedAt,
    Instant modifiedAt,
    PostStatus status,
    Kind kind,
    boolean commentsOpen,
    boolean passwordProtected,
    List<ExportedTag> tags,
    List<ExportedComment> comments) {

  public ExportedPost {
    tags = List.copyOf(tags);
    comments = List.copyOf(comments);
  }

  /** What the exporting blog did with the post; a status that is not known is a draft. */
  public enum PostStatus {
    PUBLISHED,
    DRAFT,
    PRIVATE,
    SCHEDULED,
    PENDING,
    TRASHED
  }

  /** A dated post, or a page that stands outside the stream of posts. */
  public enum Kind {
    POST,
    PAGE
  }
}

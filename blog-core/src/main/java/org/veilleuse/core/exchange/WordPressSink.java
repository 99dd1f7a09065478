package org.veilleuse.core.exchange;

/**
 * Receives what an export holds, in the order of the file: the site, its authors, then each post.
 *
 * <p>Exceptions that a sink throws end the reading and reach the caller of {@link
 * WordPressExport#read} untouched.
 */
public interface WordPressSink {

  /** Called once, before anything else. */
  void site(ExportedSite site);

  /** Called for each author of the site, before the posts. */
  void author(ExportedAuthor author);

  /** Called for each post and page, its comments included. */
  void post(ExportedPost post);

  /** Called for whatever the file holds that is neither post, page nor comment. */
  void skipped(SkippedItem item);
}

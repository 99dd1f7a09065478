package org.veilleuse.core.exchange;

/**
 * What an import has done so far.
 *
 * @param posts that are new here
 * @param comments that are new here
 * @param known posts and comments that came with an earlier import
 * @param leftOut things that were not taken; the report says which and why
 */
public record ImportCounts(int posts, int comments, int known, int leftOut) {

  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

  public ImportCounts plus(int morePosts, int moreComments, int moreKnown, int moreLeftOut) {
    return new ImportCounts(
        posts + morePosts, comments + moreComments, known + moreKnown, leftOut + moreLeftOut);
  }
}

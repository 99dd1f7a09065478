package org.veilleuse.core.exchange;

/**
 * Something in the export that is not read.
 *
 * @param what the type that the export gives it, for example {@code attachment}
 * @param title plain text, may be empty; for a comment the title of its post
 */
public record SkippedItem(String what, String title, Why why) {

  /** Why an item is not read. */
  public enum Why {
    /** An uploaded file: an export names it but does not hold it. */
    ATTACHMENT,
    /** An entry of a navigation menu. */
    MENU_ITEM,
    /** An earlier version of a post, or an editor's automatic placeholder. */
    REVISION,
    /** A type that a plug-in or theme brought. */
    OTHER_TYPE,
    /** A comment of a type that is not a reader's, such as an order note. */
    COMMENT_TYPE
  }
}

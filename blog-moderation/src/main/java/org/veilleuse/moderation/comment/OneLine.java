package org.veilleuse.moderation.comment;

/** A line that somebody typed, for example a sentence or a name. */
public final class OneLine {

  private OneLine() {}

  /**
   * The line as it is stored: no white space at its ends, one plain space between words.
   *
   * @param typed may be null
   * @return null if nothing of it would be seen
   */
  public static String of(String typed) {
    String line = typed == null ? "" : Characters.collapse(typed);
    return Characters.visible(line) ? line : null;
  }

  /**
   * Whether a line can be shown among others without harm: no control characters, no half
   * characters, no towers of marks, nothing that turns the direction of what stands around it.
   */
  public static boolean readable(String line) {
    return Characters.readable(line) && !Characters.turnsDirection(line);
  }
}

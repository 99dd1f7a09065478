package org.veilleuse.moderation.shield;

import java.util.List;

/**
 * A page of what an author sees of comments.
 *
 * @param next the cursor of the next page, or null after the last
 */
public record AuthorsPage(List<AuthorsComment> comments, String next) {

  public AuthorsPage {
    comments = List.copyOf(comments);
  }
}

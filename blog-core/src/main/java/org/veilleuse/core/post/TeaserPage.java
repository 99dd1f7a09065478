package org.veilleuse.core.post;

import java.util.List;

/**
 * One page of a list of posts, newest first.
 *
 * @param number from 1
 * @param pages how many there are, at least 1
 */
public record TeaserPage(List<PostTeaser> posts, int number, int pages, long total) {

  public boolean hasNewer() {
    return number > 1;
  }

  public boolean hasOlder() {
    return number < pages;
  }
}

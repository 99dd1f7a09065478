package org.veilleuse.moderation.commenter;

import java.util.List;

/**
 * A page of measures, newest first.
 *
 * @param next where the next page begins, or null after the last
 */
public record MeasurePage(List<Measure> items, Long next) {

  public MeasurePage {
    items = List.copyOf(items);
  }
}

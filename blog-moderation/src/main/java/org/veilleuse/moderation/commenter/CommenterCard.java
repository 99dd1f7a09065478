package org.veilleuse.moderation.commenter;

import java.util.List;

/**
 * What a card of the queue says of a commenter.
 *
 * @param known whether there is an identity that a measure could hold for
 * @param measures those in force
 */
public record CommenterCard(boolean known, List<Measure> measures) {

  public CommenterCard {
    measures = List.copyOf(measures);
  }
}

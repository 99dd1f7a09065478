package org.veilleuse.web.plot;

import java.util.List;

/** Where values stand on an axis that has round numbers at its ends and between. */
public sealed interface Scale permits CountScale, DurationScale {

  /** From 0 at the bottom to 1 at the top. */
  double share(double value);

  /** The values that are written beside the axis, from the bottom to the top. */
  List<Double> ticks();
}

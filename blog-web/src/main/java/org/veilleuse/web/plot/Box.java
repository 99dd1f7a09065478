package org.veilleuse.web.plot;

/**
 * The size of a drawing, and the room in it that is kept around the plot for words.
 *
 * @param under for the dates
 */
record Box(double width, double height, double left, double top, double right, double under) {

  double foot() {
    return height - under;
  }

  double slot(int slots) {
    return (width - left - right) / Math.max(1, slots);
  }
}

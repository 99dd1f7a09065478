package org.veilleuse.moderation.figures;

/**
 * Where a share probably lies, of which a few cases are known: the score interval of E. B. Wilson,
 * <i>Probable Inference, the Law of Succession, and Statistical Inference</i>, Journal of the
 * American Statistical Association 22 (1927), 209–212. Unlike the share plus or minus its standard
 * error, it stays between 0 and 1 and can be trusted for small samples: L. D. Brown, T. T. Cai and
 * A. DasGupta, <i>Interval Estimation for a Binomial Proportion</i>, Statistical Science 16 (2001),
 * 101–133.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record Wilson(double low, double high) {

  /** The standard normal distribution's quantile of 0.975. */
  private static final double Z = 1.959963984540054;

  /**
   * The interval that holds the true share in 95 of 100 samples. Of 8 successes in 10 cases, for
   * example, 0.49 to 0.94.
   *
   * @param successes 0 to cases
   * @param cases at least 1
   */
  public static Wilson of(long successes, long cases) {
    if (cases < 1 || successes < 0 || successes > cases) {
      throw new IllegalArgumentException(successes + " of " + cases);
    }
    double share = (double) successes / cases;
    double square = Z * Z / cases;
    double middle = share + square / 2;
    double reach = Z * Math.sqrt(share * (1 - share) / cases + square / (4 * cases));
    return new Wilson(
        Math.max(0, (middle - reach) / (1 + square)), Math.min(1, (middle + reach) / (1 + square)));
  }
}

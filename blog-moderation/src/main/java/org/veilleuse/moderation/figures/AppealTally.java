package org.veilleuse.moderation.figures;

/**
 * What became of some appeals.
 *
 * @param gone the decision was taken back before anybody decided on the appeal
 */
public record AppealTally(long upheld, long kept, long waiting, long gone) {

  /** None at all. */
  public static final AppealTally NONE = new AppealTally(0, 0, 0, 0);

  /** How many were sent. */
  public long sent() {
    return upheld + kept + waiting + gone;
  }

  /** How many somebody decided on. */
  public long decided() {
    return upheld + kept;
  }

  /** Both together. */
  public AppealTally plus(AppealTally other) {
    return new AppealTally(
        upheld + other.upheld, kept + other.kept, waiting + other.waiting, gone + other.gone);
  }

  static AppealTally of(String state, long count) {
    return switch (state) {
      case "UPHELD" -> new AppealTally(count, 0, 0, 0);
      case "KEPT" -> new AppealTally(0, count, 0, 0);
      case "WAITING" -> new AppealTally(0, 0, count, 0);
      case "GONE" -> new AppealTally(0, 0, 0, count);
      default -> NONE;
    };
  }
}

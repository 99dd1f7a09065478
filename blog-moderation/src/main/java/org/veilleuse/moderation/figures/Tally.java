package org.veilleuse.moderation.figures;

/** How many of some comments, or of some decisions, had which outcome. */
public record Tally(long published, long rejected, long spam, long waiting) {

  /** None at all. */
  public static final Tally NONE = new Tally(0, 0, 0, 0);

  /** How many there are together. */
  public long total() {
    return published + rejected + spam + waiting;
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        published + other.published,
        rejected + other.rejected,
        spam + other.spam,
        waiting + other.waiting);
  }

  /**
   * So many of one status.
   *
   * @param status a word from the database; one that is no status counts nothing
   */
  static Tally of(String status, long count) {
    return switch (status) {
      case "PUBLISHED" -> new Tally(count, 0, 0, 0);
      case "REJECTED" -> new Tally(0, count, 0, 0);
      case "SPAM" -> new Tally(0, 0, count, 0);
      case "HELD" -> new Tally(0, 0, 0, count);
      default -> NONE;
    };
  }
}

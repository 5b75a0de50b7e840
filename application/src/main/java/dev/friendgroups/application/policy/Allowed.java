package dev.friendgroups.application.policy;

/**
 * The calls that one who shares a quota may send.
 *
 * @param calls a second; 0 for one who has no share yet
 */
record Allowed(double calls) {
  private static final double ROUNDING = 1e-9;

  /** So many who share a quota, however small, get along with what is granted. */
  private static final double SHARERS = 8;

  /**
   * Of so many calls a second, this part: whoever has a share at all may send one a second, where
   * that is not too much for several of them, and now and then one in any case.
   */
  static Allowed of(double fraction, double calls) {
    double least = Math.min(1, calls / SHARERS);
    return new Allowed(fraction == 0 ? 0 : Math.max(least, fraction * calls));
  }

  /** How many of them may count in the same second. */
  int inOneSecond() {
    return calls == 0 ? 0 : Math.max(1, (int) (calls + ROUNDING));
  }

  /** How far apart they are when they are spaced evenly, in nanoseconds. */
  double spacing() {
    return CallWindow.SECOND / calls;
  }
}

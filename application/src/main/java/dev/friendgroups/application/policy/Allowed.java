package dev.friendgroups.application.policy;

/**
 * The calls that one who shares a quota may send.
 *
 * @param calls a second; 0 for one who has no share yet
 */
record Allowed(double calls) {
  private static final double ROUNDING = 1e-9;

  /** Of so many calls a second, this part: whoever has a share at all may send one. */
  static Allowed of(double fraction, double calls) {
    return new Allowed(fraction == 0 ? 0 : Math.max(1, fraction * calls));
  }

  /** How many of them may count in the same second. */
  int inOneSecond() {
    return (int) (calls + ROUNDING);
  }

  /** How far apart they are when they are spaced evenly, in nanoseconds. */
  double spacing() {
    return CallWindow.SECOND / calls;
  }
}

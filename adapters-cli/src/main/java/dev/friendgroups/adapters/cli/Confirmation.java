package dev.friendgroups.adapters.cli;

import dev.friendgroups.domain.deletion.PlanSize;

/** What is asked before anything is deleted. */
final class Confirmation {
  private Confirmation() {}

  static String question(PlanSize size, Target target, boolean backup, int callsPerSecond) {
    return "Delete "
        + Shown.count(size.groups(), "friend group")
        + " of "
        + Shown.count(size.accounts(), "account")
        + " of "
        + Shown.text(target.chat())
        + " ("
        + Shown.count(size.duplicates(), "duplicate")
        + " dropped; "
        + cost(size, backup, callsPerSecond)
        + (backup ? "" : "; without backup, for good")
        + ")?";
  }

  /** API calls and the time they take at the quota. */
  static String cost(PlanSize size, boolean backup, int callsPerSecond) {
    return Shown.count(size.calls(backup), "API call")
        + ", at least "
        + Shown.duration(size.timeAt(callsPerSecond))
        + " at "
        + callsPerSecond
        + " calls/s";
  }
}

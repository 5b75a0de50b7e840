package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.domain.deletion.PlanSize;

/** What is asked before anything is deleted. */
public final class Confirmation {
  private Confirmation() {}

  public static String question(PlanSize size, Target target, boolean backup, int callsPerSecond) {
    return "Delete "
        + TerminalText.count(size.groups(), "friend group")
        + " of "
        + TerminalText.count(size.accounts(), "account")
        + " of "
        + TerminalText.text(target.chat())
        + " ("
        + TerminalText.count(size.duplicates(), "duplicate")
        + " dropped; "
        + cost(size, backup, callsPerSecond)
        + (backup ? "" : "; without backup, for good")
        + ")?";
  }

  /** API calls and the time they take at the quota. */
  public static String cost(PlanSize size, boolean backup, int callsPerSecond) {
    return TerminalText.count(size.calls(backup), "API call")
        + ", at least "
        + TerminalText.duration(size.timeAt(callsPerSecond))
        + " at "
        + callsPerSecond
        + " calls/s";
  }
}

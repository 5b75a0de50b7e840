package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.domain.deletion.PlanSize;

/** What is asked before anything is deleted. */
public final class Confirmation {
  private Confirmation() {}

  /**
   * Whether to go on.
   *
   * @param chat which Chat, in words
   * @param backup whether there will be a way back
   * @param callsPerSecond the quota
   */
  public static String question(PlanSize size, String chat, boolean backup, int callsPerSecond) {
    return "Delete "
        + TerminalText.count(size.groups(), "friend group")
        + " of "
        + TerminalText.count(size.accounts(), "account")
        + " of "
        + TerminalText.text(chat)
        + " ("
        + TerminalText.count(size.duplicates(), "duplicate")
        + " dropped; "
        + cost(size, backup, callsPerSecond)
        + (backup ? "" : "; without backup, for good")
        + ")?";
  }

  /** API calls and the time they take at the quota. */
  static String cost(PlanSize size, boolean backup, int callsPerSecond) {
    return TerminalText.count(size.calls(backup), "API call")
        + ", at least "
        + TerminalText.duration(size.timeAt(callsPerSecond))
        + " at "
        + callsPerSecond
        + " calls/s";
  }
}

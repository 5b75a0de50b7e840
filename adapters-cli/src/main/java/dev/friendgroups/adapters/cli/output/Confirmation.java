package dev.friendgroups.adapters.cli.output;

import static java.util.stream.Collectors.joining;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.PlanSize;
import java.util.stream.Stream;

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

  /** Whether to erase a job with all that it keeps. */
  public static String forgetting(Job job) {
    return "Forget job "
        + job.number()
        + " of "
        + TerminalText.text(job.chat())
        + " ("
        + Labels.of(job.state())
        + ")"
        + lost(job)
        + "?";
  }

  /** What can no longer be done once a job is erased. */
  static String lost(Job job) {
    long open = job.size().accounts() - job.totals().accounts() + job.totals().failed();
    String undo =
        job.backup() && job.totals().deleted() > 0
            ? TerminalText.count(job.totals().deleted(), "friend group")
                + " that it deleted can no longer be restored"
            : "";
    String resume =
        job.state() == Job.State.UNFINISHED && open > 0
            ? TerminalText.count(open, "account") + " can no longer be resumed"
            : "";
    String both = Stream.of(undo, resume).filter(what -> !what.isEmpty()).collect(joining(", "));
    return both.isEmpty() ? "" : ": " + both;
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

package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.domain.deletion.RestoreOutcome;

/** Tells a person in one line what undoing a job came to. */
final class TextRestorePrinter implements RestorePrinter {
  private final Console console;
  private final String chat;

  TextRestorePrinter(Console console, String chat) {
    this.console = console;
    this.chat = chat;
  }

  @Override
  public void concluded(RestoreOutcome restoration) {}

  @Override
  public void finished(RestoreReport report) {
    if (report.accounts() == 0) {
      console.data(
          (report.ending() instanceof Ending.Completed
                  ? "There is nothing to restore of "
                  : "Nothing was restored of ")
              + TerminalText.text(chat)
              + " from job "
              + report.job());
      return;
    }
    console.data(
        "Restored "
            + TerminalText.count(report.groups(), "friend group")
            + " of "
            + TerminalText.count(report.accounts(), "account")
            + " of "
            + TerminalText.text(chat)
            + " from job "
            + report.job()
            + (report.rejected() == 0
                ? ""
                : "; " + TerminalText.count(report.rejected(), "member") + " not taken back")
            + (report.missing() == 0
                ? ""
                : "; " + TerminalText.count(report.missing(), "friend group") + " not restored")
            + Quotas.inWords(report.quota()));
  }
}

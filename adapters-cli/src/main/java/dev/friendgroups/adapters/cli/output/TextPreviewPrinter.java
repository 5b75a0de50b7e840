package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import java.util.Optional;

/** Tells a person what a deletion would come to, every line labelled as a dry run. */
final class TextPreviewPrinter implements DeletionPrinter {

  private static final OutcomeSentence SENTENCE =
      new OutcomeSentence(
          "nothing would be deleted for ", "nothing to delete for ", "would delete ");

  private final Console console;
  private final DeletionRun run;

  TextPreviewPrinter(Console console, DeletionRun run) {
    this.console = console;
    this.run = run;
  }

  @Override
  public void concluded(Optional<JobNumber> job, DeletionOutcome outcome) {
    console.data(Labels.DRY_RUN + SENTENCE.of(outcome));
  }

  @Override
  public void finished(JobReport report, FailureCounts failures) {
    console.data(
        Labels.DRY_RUN
            + TerminalText.text(run.chat())
            + ": "
            + TerminalText.count(report.size().accounts(), "account")
            + ", "
            + TerminalText.count(report.size().groups(), "friend group")
            + " ("
            + TerminalText.count(report.size().duplicates(), "duplicate")
            + " dropped): "
            + TerminalText.number(report.totals().deleted())
            + " would be deleted, "
            + TerminalText.number(report.totals().absent())
            + " already absent, "
            + failures.inWords(report.totals().failed())
            + Labels.unread(run.unread())
            + "; "
            + Confirmation.cost(report.size(), run.backup(), run.callsPerSecond())
            + Quotas.inWords(report.quota())
            + "; nothing was changed");
  }
}

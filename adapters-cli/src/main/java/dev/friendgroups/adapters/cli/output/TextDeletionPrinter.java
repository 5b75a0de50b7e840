package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import java.util.Optional;

/** Tells a person what a deletion came to: the one account asked for, or the job in one line. */
final class TextDeletionPrinter implements DeletionPrinter {
  private static final OutcomeSentence CERTAIN =
      new OutcomeSentence("Nothing was deleted for ", "Nothing to delete for ", "Deleted ");
  private static final OutcomeSentence IN_DOUBT =
      new OutcomeSentence(
          "Nothing is known to be deleted for ", "Nothing to delete for ", "Deleted ");

  private final Console console;
  private final DeletionRun run;

  TextDeletionPrinter(Console console, DeletionRun run) {
    this.console = console;
    this.run = run;
  }

  @Override
  public void concluded(Optional<JobNumber> job, DeletionOutcome outcome) {
    if (run.single()) {
      String sentence = (outcome.doubtful().isEmpty() ? CERTAIN : IN_DOUBT).of(outcome);
      console.data(sentence + undo(job, outcome.deleted().size()));
    }
  }

  @Override
  public void finished(JobReport report, FailureCounts failures) {
    if (!run.single()) {
      console.data(summary(report, failures));
    }
  }

  private String summary(JobReport report, FailureCounts failures) {
    JobTotals totals = report.totals();
    String job =
        "Job "
            + report.job().map(JobNumber::toString).orElse("")
            + " of "
            + TerminalText.text(run.chat());
    if (!report.ending().recorded()) {
      return job + ", in this run: " + counted(failures, totals, totals.accounts());
    }
    long toGo = report.size().accounts() - totals.accounts();
    return job
        + ": "
        + counted(failures, totals, report.size().accounts())
        + (toGo == 0 ? "" : "; " + TerminalText.count(toGo, "account") + " to go")
        + Quotas.inWords(report.quota())
        + undo(report.job(), totals.deleted());
  }

  private String counted(FailureCounts failures, JobTotals totals, long accounts) {
    return "deleted "
        + TerminalText.count(totals.deleted(), "friend group")
        + " of "
        + TerminalText.count(accounts, "account")
        + "; "
        + TerminalText.number(totals.absent())
        + " already absent; "
        + failures.inWords(totals.failed())
        + Labels.unread(run.unread());
  }

  private String undo(Optional<JobNumber> job, long deleted) {
    return run.backup() && deleted > 0
        ? job.map(number -> ". Undo: " + run.hints().command("restore", number)).orElse("")
        : "";
  }
}

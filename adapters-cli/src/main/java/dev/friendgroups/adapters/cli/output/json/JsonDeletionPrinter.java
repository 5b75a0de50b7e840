package dev.friendgroups.adapters.cli.output.json;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.DeletionPrinter;
import dev.friendgroups.adapters.cli.output.DeletionRun;
import dev.friendgroups.adapters.cli.output.FailureCounts;
import dev.friendgroups.adapters.cli.output.Labels;
import dev.friendgroups.adapters.cli.output.Quotas;
import dev.friendgroups.adapters.cli.text.JsonLine;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints what a deletion comes to as JSON: a line for each account, and one for all of them. */
final class JsonDeletionPrinter implements DeletionPrinter {
  private final Console console;
  private final DeletionRun run;

  JsonDeletionPrinter(Console console, DeletionRun run) {
    this.console = console;
    this.run = run;
  }

  private record Report(
      @Nullable Long job,
      @Nullable Boolean dryRun,
      String ending,
      String chat,
      long planned,
      long duplicates,
      long accounts,
      long done,
      long failed,
      @Nullable Map<String, Long> failuresByCode,
      @Nullable Long unread,
      long deleted,
      long absent,
      long remaining,
      long calls,
      @Nullable Long callsPutOff,
      @Nullable Integer callsPerSecondGranted,
      @Nullable Boolean unrecorded,
      @Nullable JsonProblem error,
      @Nullable Long callsNeeded,
      @Nullable Long secondsNeeded) {}

  @Override
  public void concluded(Optional<JobNumber> job, DeletionOutcome outcome) {
    console.data(JsonLine.of(JsonOutcome.of(job, outcome)));
  }

  @Override
  public void finished(JobReport report, FailureCounts failures) {
    boolean toldAlready = run.single() && report.totals().accounts() > 0;
    if (run.dryRun() || !toldAlready) {
      console.data(JsonLine.of(inFigures(report, failures.byCode(report.totals().failed()))));
    }
  }

  private Report inFigures(JobReport report, Map<String, Long> failures) {
    PlanSize size = report.size();
    JobTotals totals = report.totals();
    return new Report(
        run.dryRun() ? null : report.job().map(JobNumber::value).orElse(null),
        run.dryRun() ? true : null,
        Labels.of(report.ending()),
        run.chat(),
        size.groups(),
        size.duplicates(),
        size.accounts(),
        totals.accounts() - totals.failed(),
        totals.failed(),
        failures.isEmpty() ? null : failures,
        run.unread() == 0 ? null : run.unread(),
        totals.deleted(),
        totals.absent(),
        totals.remaining(),
        totals.calls(),
        Quotas.refused(report.quota()),
        Quotas.lowest(report.quota()),
        report.ending().recorded() ? null : true,
        Labels.reason(report.ending()).map(JsonProblem::of).orElse(null),
        run.dryRun() ? size.calls(run.backup()) : null,
        run.dryRun() ? size.timeAt(run.callsPerSecond()).toSeconds() : null);
  }
}

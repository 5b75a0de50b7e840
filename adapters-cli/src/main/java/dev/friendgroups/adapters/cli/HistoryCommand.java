package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.CsvOutcomesPrinter;
import dev.friendgroups.adapters.cli.output.OutcomesPrinter;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.wiring.Archive;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.in.JobHistory;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks back at jobs. */
@Command(
    name = "history",
    description = "Show past jobs, or what became of one job's accounts.",
    footer = {
      "",
      "Examples:",
      "  friend-groups history",
      "  friend-groups history 12 --failed --csv > again.csv",
      "  friend-groups history --forget 12"
    })
final class HistoryCommand extends BaseCommand {
  @Parameters(paramLabel = "JOB", arity = "0..1", description = "One job, account by account.")
  @Nullable JobNumber number;

  @Option(names = "--failed", description = "Only accounts of which something was not deleted.")
  boolean failed;

  @Option(
      names = "--csv",
      description = "Print CSV: one line a friend group, valid input for delete --from.")
  boolean csv;

  @Option(
      names = "--forget",
      paramLabel = "JOB",
      description = "Erase a job and its backup; it cannot be restored any more.")
  @Nullable JobNumber forget;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Where jobs are recorded (default: $XDG_STATE_HOME/friend-groups/ledger.db).")
  @Nullable Path ledger;

  HistoryCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Console console, Printer printer) {
    checkOptions();
    Path file = CallOptions.file(ledger, environment);
    try (Archive archive = wiring.archive(file)) {
      JobHistory history = archive.history();
      if (forget != null) {
        history.forget(JobLookup.job(history, file, forget).number());
        printer.forgotten(forget);
      } else if (number != null) {
        show(history, JobLookup.job(history, file, number), outcomes(console, printer));
      } else {
        printer.jobs(history.jobs());
      }
    }
    return Exit.DONE;
  }

  private OutcomesPrinter outcomes(Console console, Printer printer) {
    return csv ? new CsvOutcomesPrinter(console, failed) : printer.outcomes(failed);
  }

  private void show(JobHistory history, Job job, OutcomesPrinter printer) {
    try (Stream<DeletionOutcome> outcomes = history.outcomes(job.number())) {
      printer.print(job, outcomes.filter(outcome -> !failed || outcome.problem().isPresent()));
    }
  }

  private void checkOptions() {
    if (number == null && (failed || csv)) {
      throw new UsageException("--failed and --csv go with a JOB");
    }
    if (number != null && forget != null) {
      throw new UsageException("--forget goes without another JOB");
    }
    if (csv && output.json) {
      throw new UsageException("--csv and --json exclude each other");
    }
  }
}

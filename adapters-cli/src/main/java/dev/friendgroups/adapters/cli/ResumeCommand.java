package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.DeletionReporter;
import dev.friendgroups.adapters.cli.output.DeletionRun;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.output.Progress;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.in.JobReport;
import dev.friendgroups.application.port.in.OtherChatException;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes on with a job that was interrupted, stopped, paused or killed. */
@Command(
    name = "resume",
    description = {
      "Go on with an interrupted job.",
      "It attends to accounts not begun, accounts in doubt,",
      "and accounts that failed for a reason that may have passed."
    },
    footer = {"", "Example:", "  friend-groups resume 12"})
final class ResumeCommand extends ChatCommand {
  @Parameters(paramLabel = "JOB", description = "The job's number.")
  JobNumber number;

  ResumeCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Connection connection, ConnectionSettings settings, Console console, Printer printer) {
    Job job = JobLookup.job(connection.history(), settings.ledger(), number);
    if (job.state() == Job.State.FINISHED) {
      console.note("Job " + number + " has nothing left to be done.");
    }
    try (Interruption interruption = new Interruption()) {
      Progress progress = new Progress(console, environment.clock(), job.size().accounts());
      DeletionRun run = new DeletionRun(false, false, job.backup(), settings.callsPerSecond());
      DeletionReporter reporter =
          new DeletionReporter(console, progress, run, printer.deletion(run));
      JobReport report = connection.resumeJob().resume(number, reporter, interruption.stop());
      reporter.finish(report);
      return Exit.of(report.ending(), report.remedies(), report.totals().failed() > 0);
    } catch (OtherChatException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}

package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.JobLookup;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.DeletionRun;
import dev.friendgroups.adapters.cli.output.FailureCounts;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.output.progress.DeletionReporter;
import dev.friendgroups.adapters.cli.output.progress.Progress;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.in.jobs.JobHistory;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.in.jobs.OtherChatException;
import dev.friendgroups.application.port.in.jobs.ResumeJob;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.Outcome;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a job that was interrupted, stopped, paused or killed. */
@Command(
    name = "resume",
    addMethodSubcommands = false,
    customSynopsis = "friend-groups resume JOB [OPTIONS]",
    description = {
      "Go on with an interrupted job.",
      "It attends to accounts not begun, accounts in doubt,",
      "and accounts that failed for a reason that may have passed."
    },
    footer = {"", "Examples:", "  friend-groups resume 1", "  friend-groups resume 1 --wait"})
final class ResumeCommand extends ChatCommand {
  @Parameters(paramLabel = "JOB", description = "The job's number.")
  JobNumber number;

  @Option(
      names = "--wait",
      description =
          "While another process has the job, wait; take it over if that process is gone.")
  boolean wait;

  ResumeCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  /** How many accounts it passes by; counts those among them that failed. */
  private static long settled(Job job, JobHistory history, FailureCounts failures) {
    if (job.totals().failed() == 0) {
      return job.totals().accounts();
    }
    try (Stream<DeletionOutcome> outcomes = history.outcomes(job.number())) {
      return outcomes
          .filter(Outcome::conclusive)
          .mapToLong(
              outcome -> {
                failures.add(outcome);
                return 1;
              })
          .sum();
    }
  }

  @Override
  int run(Connection connection, ConnectionSettings settings, Console console, Printer printer)
      throws InterruptedException {
    Job job = JobLookup.job(connection.history(), ledger.place(environment), number, hints());
    JobWait waiting = new JobWait(console, environment.clock());
    while (true) {
      try {
        return resume(job, connection, settings, console, printer);
      } catch (JobBusyException busy) {
        if (!wait) {
          console.error(String.valueOf(busy.getMessage()));
          console.note("To wait for it: " + hints().command("resume", number, "--wait"));
          return Exit.TEMPORARY;
        }
        waiting.await(busy);
      } catch (OtherChatException e) {
        throw new UsageException(String.valueOf(e.getMessage()));
      }
    }
  }

  private int resume(
      Job job,
      Connection connection,
      ConnectionSettings settings,
      Console console,
      Printer printer) {
    FailureCounts failures = new FailureCounts();
    DeletionRun run =
        new DeletionRun(
            connection.chat(), false, false, job.backup(), settings.callsPerSecond(), 0, hints());
    ResumeJob resumeJob = connection.resumeJob();
    try (Progress progress =
        new Progress(
            console,
            environment,
            settings.callsPerSecond(),
            job.size().accounts(),
            connection::retries)) {
      DeletionReporter reporter =
          new DeletionReporter(console, progress, run, printer.deletion(run), failures, inFlight);
      reporter.whenResumed(
          taken -> {
            if (taken.state() == Job.State.FINISHED) {
              console.note("Job " + number + " has nothing left to be done.");
            }
            long settled = settled(taken, connection.history(), failures);
            progress.startFrom(settled, failures.failed());
          });
      return resume(resumeJob, reporter);
    }
  }

  private int resume(ResumeJob resumeJob, DeletionReporter reporter) {
    try (Interruption.Work work = interruption.working(reporter)) {
      JobReport report = resumeJob.resume(number, reporter, work.stop());
      reporter.finish(report);
      return Exit.of(report.ending(), report.remedies(), report.totals().failed() > 0);
    }
  }
}

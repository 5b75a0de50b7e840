package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Json;
import dev.friendgroups.adapters.cli.output.Problems;
import dev.friendgroups.adapters.cli.output.Progress;
import dev.friendgroups.adapters.cli.output.RestorePrinter;
import dev.friendgroups.adapters.cli.output.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.in.Ending;
import dev.friendgroups.application.port.in.OtherChatException;
import dev.friendgroups.application.port.in.RestoreReport;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts back what a job deleted. */
@Command(
    name = "restore",
    description = {
      "Put back what a job deleted: groups and members.",
      "Groups that exist again by now are kept and only gain members."
    },
    footer = {"", "Example:", "  friend-groups restore 12 --account alice"})
final class RestoreCommand extends ChatCommand {
  @Parameters(paramLabel = "JOB", description = "The job's number.")
  JobNumber number;

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "Restore only this account; can be given many times.")
  List<Account> accounts = new ArrayList<>();

  RestoreCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Connection connection, ConnectionSettings settings, Console console) {
    Set<Account> only = Set.copyOf(accounts);
    Job job = JobLookup.job(wiring, settings.ledger(), number);
    if (!job.backup()) {
      throw new UsageException(
          "job " + number + " ran with --no-backup; there is nothing to restore from");
    }
    try (Interruption interruption = new Interruption()) {
      long expected = only.isEmpty() ? job.size().accounts() : only.size();
      Progress progress = new Progress(console, environment.clock(), expected);
      RestorePrinter printer = new RestorePrinter(console, progress, number, output.json);
      RestoreReport report =
          connection.restoreGroups().restore(number, only, printer, interruption.stop());
      progress.clear();
      finish(report, console);
      if (report.ending() instanceof Ending.Completed && report.accounts() < only.size()) {
        console.warning(
            "of the "
                + TerminalText.count(only.size(), "account")
                + " named, job "
                + number
                + " has something to restore for "
                + report.accounts());
      }
      return Exit.of(report.ending(), report.remedies(), report.missing() + report.rejected() > 0);
    } catch (OtherChatException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private void finish(RestoreReport report, Console console) {
    if (output.json) {
      console.data(Json.report(report));
    } else {
      console.data(
          "Restored "
              + TerminalText.count(report.groups(), "friend group")
              + " of "
              + TerminalText.count(report.accounts(), "account")
              + " from job "
              + number
              + (report.rejected() == 0
                  ? ""
                  : "; " + TerminalText.count(report.rejected(), "member") + " not taken back")
              + (report.missing() == 0 ? "" : "; " + report.missing() + " not restored"));
    }
    String again = "friend-groups restore " + number;
    Ending ending = report.ending();
    if (ending instanceof Ending.Interrupted) {
      console.warning("interrupted; nothing is lost. Go on: " + again);
    } else if (ending instanceof Ending.Stopped stopped) {
      console.error("stopped: " + Problems.why(stopped.problem()) + "; then: " + again);
    } else if (ending instanceof Ending.Paused paused) {
      console.error("paused: " + Problems.why(paused.problem()) + "; then: " + again);
    }
  }
}

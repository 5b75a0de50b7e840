package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.FileUse;
import dev.friendgroups.adapters.cli.input.JobLookup;
import dev.friendgroups.adapters.cli.input.RequestFile;
import dev.friendgroups.adapters.cli.input.SelectedGroups;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Hints;
import dev.friendgroups.adapters.cli.output.Labels;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.output.Problems;
import dev.friendgroups.adapters.cli.output.Restorable;
import dev.friendgroups.adapters.cli.output.RestorePrinter;
import dev.friendgroups.adapters.cli.output.progress.AwaitedAccounts;
import dev.friendgroups.adapters.cli.output.progress.Progress;
import dev.friendgroups.adapters.cli.output.progress.RestoreReporter;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.in.jobs.OtherChatException;
import dev.friendgroups.application.port.in.jobs.RestoreReport;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts back what a job deleted. */
@Command(
    name = "restore",
    addMethodSubcommands = false,
    customSynopsis = "friend-groups restore JOB [OPTIONS]",
    description = {
      "Put back what a job deleted: groups and members.",
      "Groups that exist again by now are kept and only gain members.",
      "A restore that was interrupted goes on where it stopped; accounts and groups that are named"
          + " are put back each time."
    },
    footer = {"", "Example:", "  friend-groups restore 1 --account alice"})
final class RestoreCommand extends ChatCommand {
  @Parameters(paramLabel = "JOB", description = "The job's number.")
  JobNumber number;

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "Restore only this account; can be given many times.")
  List<Account> accounts = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "Restore only what a file lists, as delete --from takes it: its friend groups, or all of"
              + " an account where it names none; - for standard input.")
  @Nullable String from;

  @Option(names = "--dry-run", description = "Show what would come back, but change nothing.")
  boolean dryRun;

  RestoreCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Connection connection, ConnectionSettings settings, Console console, Printer printer) {
    interruption.means(dryRun ? "" : "Nothing was restored.");
    SelectedGroups only = only(console);
    Job job = JobLookup.job(connection.history(), ledger.place(environment), number, hints());
    if (!job.backup()) {
      throw new UsageException(
          "job " + number + " ran with --no-backup; there is nothing to restore from");
    }
    AwaitedAccounts awaited = new AwaitedAccounts(only.whole(), only.groups());
    try {
      return dryRun
          ? preview(connection, only, awaited, console, printer)
          : restore(connection, settings.callsPerSecond(), only, awaited, console, printer);
    } catch (OtherChatException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** What was asked for, by name or in a file. */
  private SelectedGroups only(Console console) {
    SelectedGroups only =
        from == null
            ? new SelectedGroups()
            : RequestFile.named(from, null, false, environment.in(), console::warning)
                .accountsOrGroups(FileUse.RESTORE);
    accounts.forEach(only::add);
    return only;
  }

  /** What the ledger has to put back; Chat is not asked. */
  private int preview(
      Connection connection,
      SelectedGroups only,
      AwaitedAccounts awaited,
      Console console,
      Printer printer) {
    List<Problem> damage = new ArrayList<>();
    try (Stream<RestoreOutcome> restorable = connection.restoreGroups().preview(number, only)) {
      printer.restorable(
          number,
          connection.chat(),
          restorable
              .peek(awaited::met)
              .peek(one -> one.problem().ifPresent(problem -> tell(one, problem, damage, console)))
              .filter(one -> one.problem().isEmpty())
              .map(one -> new Restorable(one.account(), one.restored())));
    }
    // Whoever reads no further, as head does, has not heard of the rest.
    Optional<String> missed = console.readerHasLeft() ? Optional.empty() : awaited.missed(number);
    missed.ifPresent(console::error);
    return missed.isEmpty() && damage.isEmpty() ? Exit.DONE : Exit.REFUSED;
  }

  private static void tell(
      RestoreOutcome unread, Problem problem, List<Problem> damage, Console console) {
    damage.add(problem);
    console.error(
        Labels.DRY_RUN
            + Problems.story(
                "restore friend groups of " + TerminalText.name(unread.account()), problem, ""));
  }

  private int restore(
      Connection connection,
      int callsPerSecond,
      SelectedGroups only,
      AwaitedAccounts awaited,
      Console console,
      Printer printer) {
    RestorePrinter prints = printer.restore(number, connection.chat());
    try (Progress progress =
        new Progress(console, environment, callsPerSecond, 0, connection::retries)) {
      RestoreReporter reporter =
          new RestoreReporter(console, progress, prints, awaited, again(), inFlight);
      try (Interruption.Work work = interruption.working(reporter)) {
        RestoreReport report =
            connection.restoreGroups().restore(number, only, reporter, work.stop());
        reporter.finish(report);
        boolean all = reporter.attendedToAll(report);
        return Exit.of(
            report.ending(), report.remedies(), !all || report.missing() + report.rejected() > 0);
      }
    }
  }

  /** What standard input held is not there any more, and without it all would be restored. */
  private String again() {
    if ("-".equals(from)) {
      return "the same command once more, with the same list on standard input";
    }
    Stream<String> chosen =
        Stream.concat(
            Hints.option("--account", accounts),
            Hints.option("--from", from == null ? List.of() : List.of(from)));
    return hints().command("restore", Stream.concat(Stream.of(number), chosen).toArray());
  }
}

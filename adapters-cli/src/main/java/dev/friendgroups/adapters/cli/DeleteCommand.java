package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.Converters;
import dev.friendgroups.adapters.cli.input.NumberConverter;
import dev.friendgroups.adapters.cli.input.RequestFile;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.options.DeletionArguments;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.DeletionQuestion;
import dev.friendgroups.adapters.cli.output.DeletionRun;
import dev.friendgroups.adapters.cli.output.FailureCounts;
import dev.friendgroups.adapters.cli.output.Labels;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.output.progress.DeletionReporter;
import dev.friendgroups.adapters.cli.output.progress.Progress;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.application.port.in.jobs.JobReport;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.refusal.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes friend groups: look, back up, delete, and tell. */
@Command(
    name = "delete",
    addMethodSubcommands = false,
    customSynopsis = {
      "friend-groups delete --account ID NAME... [OPTIONS]",
      "       friend-groups delete --account ID --all [OPTIONS]",
      "       friend-groups delete --from FILE [OPTIONS]"
    },
    description = {
      "Delete friend groups of one account, or of many accounts listed in a file.",
      "What is deleted is saved first; friend-groups restore brings it back."
    },
    footer = {
      "",
      "Examples:",
      "  friend-groups delete --account alice family work",
      "  friend-groups delete --account alice --all --dry-run",
      "  friend-groups delete --from requests.csv --yes"
    })
final class DeleteCommand extends ChatCommand {
  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "The account whose groups to delete.")
  @Nullable Account account;

  @Parameters(paramLabel = "NAME", description = "Names of friend groups.")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--all",
      description =
          "Delete all friend groups of the account, or of each one in a file of accounts alone.")
  boolean all;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "Delete what a file lists, - for standard input: CSV with the columns account and group,"
              + " or JSON Lines of API request bodies.")
  @Nullable String from;

  @Option(
      names = "--format",
      paramLabel = "csv|jsonl",
      description = "The file's format (default: by its name, else csv).")
  RequestFile.@Nullable Format format;

  @Option(
      names = "--trim",
      description = "Drop blanks before and after the accounts and names in a file.")
  boolean trim;

  @Option(names = "--dry-run", description = "Plan, look and tell, but change nothing.")
  boolean dryRun;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  boolean yes;

  @Option(
      names = "--no-backup",
      description = "Neither read nor save the groups first: there is no way back.")
  boolean noBackup;

  @Option(
      names = "--max-delete",
      paramLabel = "N",
      converter = NumberConverter.Groups.class,
      description = "Refuse a plan that deletes more than N friend groups.")
  @Nullable Integer maxDelete;

  DeleteCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Connection connection, ConnectionSettings settings, Console console, Printer printer)
      throws IOException {
    interruption.means(dryRun ? "" : "Nothing was deleted.");
    UnreadAccounts unread = new UnreadAccounts(printer, label());
    if (from != null) {
      RequestFile listed =
          RequestFile.named(from, format, trim, environment.in(), console::warning);
      DeleteGroups.Requests requests =
          all
              ? new AllGroups(
                  listed,
                  connection.listGroups(),
                  settings.workers(),
                  unread,
                  accounts ->
                      Progress.ofReading(console, environment, accounts, connection::retries))
              : listed;
      try {
        return delete(requests, unread, connection, settings, console, printer);
      } catch (UnreadAccounts.HopelessException told) {
        return unread.exit();
      }
    }
    Account one = Objects.requireNonNull(account);
    if (!all) {
      DeleteGroups.Requests named = new NamedGroups(one, Converters.names(names));
      return delete(named, unread, connection, settings, console, printer);
    }
    Answer<FriendGroups> answer = connection.listGroups().list(one);
    if (!(answer instanceof Answer.Done<FriendGroups> done)) {
      Problem problem = answer.problem().orElseThrow();
      printer.failed(label(), "list friend groups", one, problem, "Nothing was deleted.");
      return Exit.of(problem.remedy());
    }
    FriendGroups found = done.value();
    if (found.groups().isEmpty()) {
      printer.nothingToDelete(found, dryRun);
      return Exit.DONE;
    }
    DeleteGroups.Requests every = new NamedGroups(one, found.names());
    return delete(every, unread, connection, settings, console, printer);
  }

  @Override
  void checkOptions() {
    new DeletionArguments(account, names, all, from, format != null, trim).check();
  }

  private int delete(
      DeleteGroups.Requests requests,
      UnreadAccounts unread,
      Connection connection,
      ConnectionSettings settings,
      Console console,
      Printer printer)
      throws IOException {
    try (DeleteGroups.Proposal proposal =
        DeletionPlanning.propose(
            connection.deleteGroups(),
            requests,
            Optional.ofNullable(from).filter(file -> !all),
            console,
            environment)) {
      DeletionPlanning.checkSize(proposal.size(), maxDelete);
      if (asks(settings.target())
          && !DeletionQuestion.of(
                  proposal, connection.chat(), settings, !noBackup, from != null && all)
              .isConfirmed(console)) {
        console.note("Nothing was deleted.");
        return Exit.USAGE;
      }
      tellChat(connection.chat(), settings.target(), console);
      DeletionRun run =
          new DeletionRun(
              connection.chat(),
              from == null,
              dryRun,
              !noBackup,
              settings.callsPerSecond(),
              unread.count(),
              hints());
      JobReport report;
      try (Progress progress =
          new Progress(
              console,
              environment,
              settings.callsPerSecond(),
              proposal.size().accounts(),
              connection::retries)) {
        report =
            carryOut(
                proposal,
                new DeletionReporter(
                    console, progress, run, printer.deletion(run), new FailureCounts(), inFlight));
      }
      return dryRun && console.readerHasLeft()
          ? Exit.DONE
          : Exit.of(report.ending(), unread.with(report.remedies()), report.totals().failed() > 0);
    }
  }

  @Override
  String label() {
    return dryRun ? Labels.DRY_RUN : "";
  }

  /** Where nobody was asked, and nothing else is told that names the Chat. */
  private void tellChat(String chat, Target target, Console console) {
    if (yes && !dryRun && from == null && !(target instanceof Target.Embedded)) {
      console.note("Deleting from " + chat + ".");
    }
  }

  private JobReport carryOut(DeleteGroups.Proposal proposal, DeletionReporter reporter) {
    try (Interruption.Work work = interruption.working(reporter)) {
      reporter.whenUnread(work.stop()::request);
      JobReport report =
          dryRun
              ? proposal.preview(!noBackup, reporter, work.stop())
              : proposal.run(!noBackup, reporter, work.stop());
      reporter.finish(report);
      return report;
    }
  }

  /** Whether a person is asked first; before the file is read, since reading may take a while. */
  private boolean asks(Target target) {
    return !dryRun && !yes && !(target instanceof Target.Embedded);
  }

  @Override
  void checkTarget(Target target) {
    boolean nobody = output.isUnattended() || !environment.terminal().in() || "-".equals(from);
    if (asks(target) && nobody) {
      throw new UsageException(
          "deleting needs a confirmation and "
              + ("-".equals(from) && !output.isUnattended()
                  ? "the answer cannot come from standard input as well as the file"
                  : "nobody can be asked")
              + "; add --yes. Nothing was deleted");
    }
  }
}

package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.FileUse;
import dev.friendgroups.adapters.cli.input.RequestFile;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.CsvGroupsPrinter;
import dev.friendgroups.adapters.cli.output.GroupsPrinter;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.output.progress.Progress;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.refusal.Problem;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows an account's friend groups. */
@Command(
    name = "list",
    addMethodSubcommands = false,
    customSynopsis = {
      "friend-groups list --account ID [OPTIONS]",
      "       friend-groups list --from FILE [OPTIONS]"
    },
    description = "Show an account's friend groups, their sizes and the sequence.",
    footer = {
      "",
      "Examples:",
      "  friend-groups list --account alice --members",
      "  friend-groups list --account alice --csv > groups.csv"
    })
final class ListCommand extends ChatCommand {
  /** Nobody reads what is listed any more, as after head. */
  private static final class ReaderLeftException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Option(names = "--account", paramLabel = "ID", description = "The account whose groups to show.")
  @Nullable Account account;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "Show the groups of many accounts: a CSV file with the column account, - for standard"
              + " input.")
  @Nullable String from;

  @Option(names = "--members", description = "Show who is in each group.")
  boolean members;

  @Option(
      names = "--csv",
      description =
          "Print CSV without members: one line a friend group, valid input for delete --from.")
  boolean csv;

  ListCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  boolean usesLedger() {
    return false;
  }

  @Override
  int run(Connection connection, ConnectionSettings settings, Console console, Printer printer) {
    GroupsPrinter groups =
        csv ? new CsvGroupsPrinter(console) : printer.groups(members, from != null);
    if (from != null) {
      UnreadAccounts unread = new UnreadAccounts(printer, label());
      return listAll(from, connection, settings.workers(), console, groups, unread);
    }
    Account one = Objects.requireNonNull(account);
    Answer<FriendGroups> answer = connection.listGroups().list(one);
    if (!(answer instanceof Answer.Done<FriendGroups> done)) {
      Problem problem = answer.problem().orElseThrow();
      printer.failed(label(), "list friend groups", one, problem, "");
      return Exit.of(problem.remedy());
    }
    groups.print(done.value());
    return Exit.DONE;
  }

  private int listAll(
      String file,
      Connection connection,
      int workers,
      Console console,
      GroupsPrinter groups,
      UnreadAccounts unread) {
    ListGroups lists = connection.listGroups();
    Set<Account> listed =
        RequestFile.named(file, RequestFile.Format.csv, false, environment.in(), console::warning)
            .accounts(FileUse.SHOW);
    try (Progress shown = progress(listed.size(), connection, console);
        AccountReads reads =
            new AccountReads(
                lists,
                workers,
                (whose, answer) -> {
                  shown.add(answer.problem().isEmpty());
                  if (answer instanceof Answer.Done<FriendGroups> done) {
                    groups.print(done.value());
                  } else {
                    unread.add(whose, answer.problem().orElseThrow(), "");
                  }
                  if (console.readerHasLeft()) {
                    throw new ReaderLeftException();
                  }
                })) {
      lists.many(listed.size(), () -> reads.readAll(listed));
    } catch (UnreadAccounts.HopelessException | ReaderLeftException noUseInGoingOn) {
      return unread.exit();
    }
    return unread.exit();
  }

  /** Not told where the list itself is on the terminal, or a program may be showing it there. */
  private Progress progress(long accounts, Connection connection, Console console) {
    Environment.Terminal terminal = environment.terminal();
    boolean told = !terminal.out() && (terminal.filed() || !terminal.err());
    return Progress.ofReading(
        told ? console : new Console(environment, true, false, false),
        environment,
        accounts,
        connection::retries);
  }

  @Override
  void checkOptions() {
    if ((account == null) == (from == null)) {
      throw new UsageException(
          account == null
              ? "which account? Use --account ID, or --from FILE"
              : "--from FILE excludes --account");
    }
    if (csv && (members || output.isJson())) {
      throw new UsageException("--csv excludes --members and --json");
    }
  }
}

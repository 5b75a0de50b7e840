package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.refusal.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows an account's friend groups. */
@Command(
    name = "list",
    customSynopsis = "friend-groups list --account ID [OPTIONS]",
    description = "Show an account's friend groups, their sizes and the sequence.",
    footer = {"", "Example:", "  friend-groups list --account alice --members"})
final class ListCommand extends ChatCommand {
  @Option(
      names = "--account",
      paramLabel = "ID",
      required = true,
      description = "The account whose groups to show.")
  Account account;

  @Option(names = "--members", description = "Show who is in each group.")
  boolean members;

  ListCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  boolean usesLedger() {
    return false;
  }

  @Override
  int run(Connection connection, ConnectionSettings settings, Console console, Printer printer) {
    Answer<FriendGroups> answer = connection.listGroups().list(account);
    if (!(answer instanceof Answer.Done<FriendGroups> done)) {
      Problem problem = answer.problem().orElseThrow();
      printer.failed("list friend groups", account, problem, "");
      return Exit.of(problem.remedy());
    }
    printer.groups(done.value(), members);
    return Exit.DONE;
  }
}

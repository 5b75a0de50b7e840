package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Json;
import dev.friendgroups.adapters.cli.output.Table;
import dev.friendgroups.adapters.cli.output.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.in.Attempt;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows an account's friend groups. */
@Command(
    name = "list",
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
  int run(Connection connection, ConnectionSettings settings, Console console) {
    Attempt<FriendGroups> attempt = connection.listGroups().list(account);
    if (attempt instanceof Attempt.Failed<FriendGroups> failed) {
      return failed(console, "list friend groups", account, failed.problem(), "");
    }
    FriendGroups groups = ((Attempt.Done<FriendGroups>) attempt).value();
    if (output.json) {
      console.data(Json.groups(groups, members));
    } else if (groups.groups().isEmpty()) {
      console.data(
          TerminalText.text(account)
              + " has no friend groups (sequence "
              + groups.sequence()
              + ")");
    } else {
      table(groups).lines().forEach(console::data);
      console.data(
          TerminalText.count(groups.groups().size(), "friend group")
              + " of "
              + TerminalText.text(account)
              + " (sequence "
              + groups.sequence()
              + ")");
    }
    return Exit.DONE;
  }

  private Table table(FriendGroups groups) {
    if (!members) {
      Table table = new Table("GROUP", "SIZE");
      groups.groups().forEach(group -> table.row(group.name(), group.size()));
      return table;
    }
    Table table = new Table("GROUP", "SIZE", "MEMBERS");
    for (FriendGroup group : groups.groups()) {
      table.row(group.name(), group.size(), TerminalText.texts(group.members()));
    }
    return table;
  }
}

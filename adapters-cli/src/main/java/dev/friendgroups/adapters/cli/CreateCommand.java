package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.Converters;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Hints;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.output.Problems;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.group.RejectedMember;
import dev.friendgroups.domain.refusal.Problem;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates friend groups and puts friends into them. */
@Command(
    name = "create",
    addMethodSubcommands = false,
    customSynopsis = "friend-groups create --account ID NAME... [--member ID]... [OPTIONS]",
    description = {
      "Create friend groups and put friends into them.",
      "A group that exists is kept and gains the members."
    },
    footer = {"", "Example:", "  friend-groups create --account alice gym --member bob"})
final class CreateCommand extends ChatCommand {
  @Option(
      names = "--account",
      paramLabel = "ID",
      required = true,
      description = "The account that gets the groups.")
  Account account;

  @Option(names = "--member", paramLabel = "ID", description = "A friend to put into the groups.")
  List<Member> members = new ArrayList<>();

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "Names of friend groups.")
  List<String> names = new ArrayList<>();

  CreateCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  void checkOptions() {
    creation();
  }

  private GroupCreation creation() {
    try {
      return new GroupCreation(account, Converters.names(names), members);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  boolean usesLedger() {
    return false;
  }

  @Override
  int run(Connection connection, ConnectionSettings settings, Console console, Printer printer) {
    GroupCreation creation = creation();
    String doubt =
        "It may have been done all the same: "
            + hints().command("list", Hints.option("--account", List.of(account)).toArray())
            + " shows it.";
    Answer<CreatedGroups> answer;
    try {
      interruption.means(doubt);
      answer = connection.createGroups().create(creation);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    interruption.means("");
    if (!(answer instanceof Answer.Done<CreatedGroups> done)) {
      Problem problem = answer.problem().orElseThrow();
      String consequence = problem.certain() ? "Nothing was changed." : doubt;
      printer.failed(label(), "create friend groups", account, problem, consequence);
      return Exit.of(problem.remedy());
    }
    CreatedGroups created = done.value();
    printer.created(creation, created);
    created.rejected().forEach(rejected -> console.error(stayedOutside(creation, rejected)));
    return created.rejected().isEmpty() ? Exit.DONE : Exit.REFUSED;
  }

  private static String stayedOutside(GroupCreation creation, RejectedMember rejected) {
    return TerminalText.name(rejected.member())
        + " was not put into "
        + TerminalText.texts(creation.names())
        + ": "
        + Problems.happened(rejected.refusal());
  }
}

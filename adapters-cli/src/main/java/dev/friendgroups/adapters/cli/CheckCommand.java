package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Finding;
import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Verifies the set-up without changing anything. */
@Command(
    name = "check",
    customSynopsis = "friend-groups check [OPTIONS]",
    description = {
      "Verify key, region, admin, clock and ledger without changing anything.",
      "Shows where each value comes from, and what to do about what is wrong."
    },
    footer = {"", "Example:", "  friend-groups check"})
final class CheckCommand extends BaseCommand {
  /** Chat answers for it as for any other; that there is hardly such an account does no harm. */
  private static final Account NOBODY = new Account("friend-groups-check");

  @Mixin ChatOptions chat = new ChatOptions();
  @Mixin CallOptions calls = new CallOptions();
  @Mixin LedgerOptions ledger = new LedgerOptions();

  CheckCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Console console, Printer printer) {
    List<Finding> findings = new ArrayList<>();
    int code = askChat(findings, console);
    findings.add(quota());
    findings.add(LedgerCheck.of(ledger, environment, wiring));
    boolean wrong = findings.stream().anyMatch(finding -> finding.status() == Finding.Status.WRONG);
    int ended = code == Exit.DONE && wrong ? Exit.SETUP : code;
    printer.findings(findings, ended == Exit.DONE);
    return ended;
  }

  /** Finds out what Chat says to a reading; the exit code says how that went. */
  private int askChat(List<Finding> findings, Console console) {
    Configuration configuration;
    try {
      configuration = chat.configuration(environment, wiring, console);
    } catch (IncompleteException e) {
      e.found().forEach(origin -> findings.add(Finding.unknown(origin)));
      return wrong(findings, "configuration", e);
    } catch (SetupException | UsageException e) {
      return wrong(findings, "configuration", e);
    }
    chat.tellEmbedded(configuration.target(), console);
    ConnectionSettings settings =
        calls.settings(
            chat.gatewayName(wiring), configuration.target(), Optional.empty(), quotaFolder());
    try (Connection connection = wiring.connect(settings, console::warning, CallObserver.NONE)) {
      ListGroups lists = connection.listGroups();
      Duration before = environment.clock().now();
      Answer<FriendGroups> answer = lists.list(NOBODY);
      Verdict verdict =
          new Verdict(
              answer, environment.clock().now().minus(before), environment.time().instant());
      findings.addAll(verdict.findings(configuration));
      return verdict.exit();
    } catch (SetupException e) {
      configuration.origins().forEach(origin -> findings.add(Finding.unknown(origin)));
      return wrong(findings, "Chat", e);
    }
  }

  private static int wrong(List<Finding> findings, String what, Exception e) {
    findings.add(Finding.wrong(what, "", "", TerminalText.lines(String.valueOf(e.getMessage()))));
    return Exit.SETUP;
  }

  private Optional<Path> quotaFolder() {
    return environment.folder("XDG_STATE_HOME", ".local/state");
  }

  private Finding quota() {
    boolean given = spec.commandLine().getParseResult().hasMatchedOption("--calls-per-second");
    String shared =
        quotaFolder()
            .map(folder -> "shared by all processes through " + folder)
            .orElse("not shared with other processes, since there is no home folder");
    return Finding.ok(
        "quota",
        "at most " + TerminalText.number(calls.callsPerSecond) + " calls/s to each API, " + shared,
        given ? "--calls-per-second" : Origin.DEFAULT);
  }
}

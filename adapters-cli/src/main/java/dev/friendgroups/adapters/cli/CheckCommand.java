package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.options.CallOptions;
import dev.friendgroups.adapters.cli.options.ChatOptions;
import dev.friendgroups.adapters.cli.options.Configuration;
import dev.friendgroups.adapters.cli.options.LedgerOptions;
import dev.friendgroups.adapters.cli.options.NetworkOptions;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Finding;
import dev.friendgroups.adapters.cli.output.Origin;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.spi.IncompleteAppException;
import dev.friendgroups.application.spi.LedgerLocation;
import dev.friendgroups.application.spi.WrongSettingException;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies the set-up without changing anything. */
@Command(
    name = "check",
    addMethodSubcommands = false,
    customSynopsis = "friend-groups check [OPTIONS]",
    description = {
      "Verify key, region, admin, clock, proxy and ledger without changing anything.",
      "Shows where each value comes from, and what to do about what is wrong."
    },
    footer = {"", "Example:", "  friend-groups check"})
final class CheckCommand extends BaseCommand {
  /** Chat answers for it as for any other; that there is hardly such an account does no harm. */
  private static final Account NOBODY = new Account("friend-groups-check");

  private static final String CHAT = "Chat";

  @Mixin ChatOptions chat = new ChatOptions();
  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin CallOptions calls = new CallOptions();
  @Mixin LedgerOptions ledger = new LedgerOptions();

  @Option(
      names = "--init",
      description =
          "Make the ledger if there is none, or bring it to this version's form; for a database"
              + " whose users may not do that.")
  boolean init;

  CheckCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Console console, Printer printer) {
    List<Finding> findings = new ArrayList<>();
    Optional<Configuration> configuration = configuration(findings, console);
    LedgerCheck jobs = LedgerCheck.of(ledger, init, environment, wiring);
    configuration.ifPresent(found -> askChat(found, jobs.sharing(), findings, console));
    findings.add(quota(configuration.map(Configuration::target), jobs.sharing()));
    findings.add(jobs.finding());
    int ended = Exit.first(findings.stream().map(Finding::exit).collect(Collectors.toSet()));
    printer.findings(findings.stream().map(Finding::withoutSecrets).toList(), ended == Exit.DONE);
    return ended;
  }

  /** Empty when it is wrong. */
  private Optional<Configuration> configuration(List<Finding> findings, Console console) {
    try {
      return Optional.of(chat.configuration(environment, wiring, console));
    } catch (SetupException | UsageException e) {
      wrong(findings, "configuration", e.getMessage(), Failures.code(e));
      return Optional.empty();
    }
  }

  /** Finds out what Chat says to a reading. */
  private void askChat(
      Configuration configuration,
      Optional<LedgerLocation> sharing,
      List<Finding> findings,
      Console console) {
    chat.tellEmbedded(configuration.target(), console);
    if (configuration.target() instanceof Target.Embedded embedded && !wiring.isMade(embedded)) {
      notMade(embedded, configuration, findings);
      return;
    }
    try {
      askChat(configuration, settings(configuration, sharing, console), findings, console);
    } catch (IncompleteAppException e) {
      configuration.origins().forEach(origin -> findings.add(Finding.unknown(origin)));
      wrong(findings, "configuration", ChatOptions.incomplete(e.missing()), Exit.SETUP);
    } catch (SetupException | UsageException | WrongSettingException e) {
      configuration.origins().forEach(origin -> findings.add(Finding.unknown(origin)));
      wrong(findings, CHAT, e.getMessage(), Failures.code(e));
    }
  }

  /** To ask the embedded Chat would make its data, and a check changes nothing. */
  private static void notMade(
      Target.Embedded embedded, Configuration configuration, List<Finding> findings) {
    configuration.origins().forEach(origin -> findings.add(Finding.unknown(origin).right()));
    if (LedgerCheck.canBeMade(embedded.folder().resolve("data"))) {
      findings.add(Finding.ok(CHAT, "made by the first command that calls it", ""));
      return;
    }
    wrong(
        findings,
        CHAT,
        "it cannot be made there; set XDG_DATA_HOME to a folder that can be written",
        Exit.SETUP);
  }

  private void askChat(
      Configuration configuration,
      ConnectionSettings settings,
      List<Finding> findings,
      Console console) {
    network.origins().stream()
        .filter(origin -> !origin.what().equals("proxy") || isProxied(settings))
        .forEach(origin -> findings.add(Finding.unknown(origin).right()));
    try (Connection connection = wiring.connect(settings, console::warning, CallObserver.NONE)) {
      ListGroups lists = connection.listGroups();
      Duration before = environment.clock().now();
      Answer<FriendGroups> answer = lists.list(NOBODY);
      SetupDiagnosis diagnosis =
          new SetupDiagnosis(
              answer, environment.clock().now().minus(before), environment.time().instant());
      findings.addAll(diagnosis.findings(configuration));
    }
  }

  /** Whether nothing keeps Chat from being reached through the proxy that there is. */
  private static boolean isProxied(ConnectionSettings settings) {
    Optional<Endpoint> endpoint =
        settings.target() instanceof Target.App found ? found.app().endpoint() : Optional.empty();
    return endpoint
        .map(where -> settings.network().proxy().towards(where.primary()).isPresent())
        .orElse(true);
  }

  private ConnectionSettings settings(
      Configuration configuration, Optional<LedgerLocation> sharing, Console console) {
    return calls.settings(
        configuration,
        network.network(configuration.target(), environment, chat.section(), console),
        sharing,
        quotaFolder());
  }

  private static void wrong(List<Finding> findings, String what, @Nullable String why, int code) {
    findings.add(Finding.wrong(what, "", "", TerminalText.lines(String.valueOf(why)), code));
  }

  private Optional<Path> quotaFolder() {
    return environment.folder("XDG_STATE_HOME", ".local/state");
  }

  private Finding quota(Optional<Target> target, Optional<LedgerLocation> sharing) {
    boolean given = spec.commandLine().getParseResult().hasMatchedOption("--calls-per-second");
    String shared =
        target.filter(Target.Embedded.class::isInstance).isPresent()
            ? "not shared, since each process runs the embedded Chat for itself"
            : quotaFolder()
                    .map(folder -> "shared by all processes through " + folder)
                    .orElse("not shared on this machine, since there is no home folder")
                + sharing
                    .map(place -> ", and by all who use " + TerminalText.text(place.toString()))
                    .orElse("");
    return Finding.ok(
        "quota",
        "at most " + TerminalText.rate(calls.callsPerSecond()) + " to each API, " + shared,
        given ? "--calls-per-second" : Origin.DEFAULT);
  }
}

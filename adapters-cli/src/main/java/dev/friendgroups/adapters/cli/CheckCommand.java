package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.Faults;
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
    Faults faults = new Faults();
    Optional<Configuration> configuration =
        faults.except(
            "configuration", () -> Optional.of(chat.search(environment, wiring, console, faults)));
    LedgerCheck jobs = LedgerCheck.of(ledger, init, faults.concern("profile"), environment, wiring);
    Optional<ConnectionSettings> settings =
        configuration.map(found -> settings(found, jobs.sharing(), console, faults));
    if (faults.found().isEmpty()) {
      askChat(configuration.orElseThrow(), settings.orElseThrow(), findings, console);
    } else {
      findings.addAll(
          new Misconfiguration(configuration, network.origins(), faults).findings(wiring));
      findings.add(
          new Finding(
              CHAT,
              Finding.Status.UNKNOWN,
              "not asked, since the configuration is wrong",
              "",
              "",
              Exit.DONE));
    }
    findings.add(quota(configuration.map(Configuration::target), jobs.sharing()));
    findings.add(jobs.finding());
    int ended = Exit.first(findings.stream().map(Finding::exit).collect(Collectors.toSet()));
    printer.findings(findings.stream().map(Finding::withoutSecrets).toList(), ended == Exit.DONE);
    return ended;
  }

  /** Finds out what Chat says to a reading. */
  private void askChat(
      Configuration configuration,
      ConnectionSettings settings,
      List<Finding> findings,
      Console console) {
    chat.tellEmbedded(configuration.target(), console);
    if (configuration.target() instanceof Target.Embedded embedded && !wiring.isMade(embedded)) {
      notMade(embedded, configuration, findings);
      return;
    }
    network.origins().stream()
        .filter(origin -> !origin.what().equals("proxy") || isProxied(settings))
        .forEach(origin -> findings.add(Finding.unknown(origin).right()));
    try {
      findings.addAll(asked(configuration, settings, console));
    } catch (IncompleteAppException e) {
      configuration.origins().forEach(origin -> findings.add(Finding.unknown(origin)));
      findings.add(Misconfiguration.incomplete(e));
    } catch (SetupException | UsageException | WrongSettingException e) {
      configuration.origins().forEach(origin -> findings.add(Finding.unknown(origin)));
      findings.add(Misconfiguration.wrong(CHAT, String.valueOf(e.getMessage()), Failures.code(e)));
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
    findings.add(
        Misconfiguration.wrong(
            CHAT,
            "it cannot be made there; set XDG_DATA_HOME to a folder that can be written",
            Exit.SETUP));
  }

  private List<Finding> asked(
      Configuration configuration, ConnectionSettings settings, Console console) {
    try (Connection connection =
        wiring.connect(settings, console::warning, output.trace(console, CallObserver.NONE))) {
      ListGroups lists = connection.listGroups();
      Duration before = environment.clock().now();
      Answer<FriendGroups> answer = lists.list(NOBODY);
      SetupDiagnosis diagnosis =
          new SetupDiagnosis(
              answer, environment.clock().now().minus(before), environment.time().instant());
      return diagnosis.findings(configuration);
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
      Configuration configuration,
      Optional<LedgerLocation> sharing,
      Console console,
      Faults faults) {
    return calls.settings(
        configuration,
        network.search(configuration.target(), environment, chat.section(), console, faults),
        sharing,
        quotaFolder());
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

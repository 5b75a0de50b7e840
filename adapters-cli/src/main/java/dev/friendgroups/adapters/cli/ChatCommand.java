package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.options.CallOptions;
import dev.friendgroups.adapters.cli.options.ChatOptions;
import dev.friendgroups.adapters.cli.options.Configuration;
import dev.friendgroups.adapters.cli.options.LedgerOptions;
import dev.friendgroups.adapters.cli.options.NetworkOptions;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.output.progress.AccountsInFlight;
import dev.friendgroups.adapters.cli.text.Secrets;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.spi.LedgerLocation;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;

/** What all commands share that call Chat. */
abstract class ChatCommand extends BaseCommand {
  @Mixin ChatOptions chat = new ChatOptions();
  @Mixin NetworkOptions network = new NetworkOptions();
  @Mixin CallOptions calls = new CallOptions();
  @Mixin LedgerOptions ledger = new LedgerOptions();

  /** Of the job that it runs. */
  final AccountsInFlight inFlight = new AccountsInFlight();

  ChatCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  final int run(Console console, Printer printer) throws Exception {
    checkOptions();
    Configuration configuration = chat.configuration(environment, wiring, console);
    Target target = configuration.target();
    configuration.requireWhole(wiring);
    checkTarget(target);
    ConnectionSettings settings =
        calls.settings(
            configuration,
            network.network(target, environment, chat.section(), console),
            ledger(console),
            environment.folder("XDG_STATE_HOME", ".local/state"));
    OptionalInt ended = OptionalInt.empty();
    try (Connection connection =
        wiring.connect(settings, console::warning, output.trace(console, calls()))) {
      chat.tellEmbedded(target, console);
      Stream.concat(configuration.origins().stream(), network.origins().stream())
          .forEach(origin -> console.detail(Secrets.hidden(origin.inWords())));
      ended = OptionalInt.of(run(connection, settings, console, printer));
      if (ended.getAsInt() == Exit.SETUP) {
        console.note(label() + "Check the set-up: " + hints().command("check"));
      }
    } catch (StorageException e) {
      if (ended.isEmpty()) {
        throw e;
      }
      // What cannot be closed is no wrong usage, since something was done already.
      console.error(String.valueOf(e.getMessage()));
      return ended.getAsInt() == Exit.DONE ? Exit.TEMPORARY : ended.getAsInt();
    }
    return ended.getAsInt();
  }

  private CallObserver calls() {
    return usesLedger() ? inFlight : CallObserver.NONE;
  }

  private Optional<LedgerLocation> ledger(Console console) {
    if (!usesLedger()) {
      return ledger.find(environment);
    }
    ledger.tellOverridden(environment, console);
    return Optional.of(ledger.place(environment));
  }

  /** What stands before everything that it tells. */
  String label() {
    return "";
  }

  @Override
  final Optional<Wiring.Use> use() {
    return Optional.of(usesLedger() ? Wiring.Use.JOBS : Wiring.Use.CALLS);
  }

  /** Whether it records a job or looks for one. */
  boolean usesLedger() {
    return true;
  }

  /**
   * Looks whether the options fit together, before anything is set up.
   *
   * @throws UsageException when they do not
   */
  void checkOptions() {}

  /**
   * Looks whether the options fit the Chat, before it is called.
   *
   * @throws UsageException when they do not
   */
  void checkTarget(Target target) {}

  abstract int run(
      Connection connection, ConnectionSettings settings, Console console, Printer printer)
      throws Exception;
}

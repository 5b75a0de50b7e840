package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.wiring.Connection;
import dev.friendgroups.adapters.cli.wiring.ConnectionSettings;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Target;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import picocli.CommandLine.Mixin;

/** What all commands share that call Chat. */
abstract class ChatCommand extends BaseCommand {
  @Mixin ChatOptions chat = new ChatOptions();
  @Mixin CallOptions calls = new CallOptions();

  ChatCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  final int run(Console console, Printer printer) throws Exception {
    checkOptions();
    Target target = chat.target(environment, wiring, console);
    checkTarget(target);
    ConnectionSettings settings = calls.settings(chat.gatewayName(wiring), target, environment);
    try (Connection connection = wiring.connect(settings)) {
      chat.tellEmbedded(target, console);
      return run(connection, settings, console, printer);
    }
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

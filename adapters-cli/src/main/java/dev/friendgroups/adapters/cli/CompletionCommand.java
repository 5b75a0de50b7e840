package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints the shell completion script. */
@Command(
    name = "completion",
    customSynopsis = "friend-groups completion [OPTIONS]",
    description = "Print the completion script for bash and zsh.",
    footer = {"", "Example:", "  source <(friend-groups completion)"})
final class CompletionCommand extends BaseCommand {
  CompletionCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Console console, Printer printer) {
    String script =
        AutoComplete.bash(spec.root().name(), spec.root().commandLine()).stripTrailing();
    printer.script(script);
    return Exit.DONE;
  }
}

package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.completion.Shell;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the shell completion script. */
@Command(
    name = "completion",
    addMethodSubcommands = false,
    customSynopsis = "friend-groups completion [bash|zsh|fish] [OPTIONS]",
    description = "Print the completion script for bash, zsh or fish.",
    footer = {
      "",
      "Examples:",
      "  source <(friend-groups completion)",
      "  source <(friend-groups completion zsh)",
      "  friend-groups completion fish | source"
    })
final class CompletionCommand extends BaseCommand {
  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      description = "bash, zsh or fish (default: the one that SHELL names, else bash).")
  @Nullable Shell shell;

  CompletionCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Console console, Printer printer) {
    printer.script((shell == null ? usual() : shell).script(spec.root().commandLine()));
    return Exit.DONE;
  }

  private Shell usual() {
    String path = environment.variable("SHELL").orElse("");
    return Stream.of(Shell.values())
        .filter(known -> path.endsWith("/" + known))
        .findFirst()
        .orElse(Shell.bash);
  }
}

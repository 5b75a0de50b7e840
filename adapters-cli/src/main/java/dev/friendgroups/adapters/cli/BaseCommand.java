package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.options.OutputOptions;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Hints;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: how they talk. */
@Command(mixinStandardHelpOptions = true, addMethodSubcommands = false)
abstract class BaseCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin OutputOptions output = new OutputOptions();

  final Wiring wiring;
  final Environment environment;
  final Interruption interruption = new Interruption();

  BaseCommand(Wiring wiring, Environment environment) {
    this.wiring = wiring;
    this.environment = environment;
  }

  @Override
  public final Integer call() throws Exception {
    Console console = output.console(environment);
    Runnable asBefore = interruption.reactingWith(console);
    try {
      return interruption.code(run(console, output.printer(console)));
    } finally {
      asBefore.run();
    }
  }

  /** Commands to go on with. */
  final Hints hints() {
    return new Hints(spec);
  }

  /** What it will ask for, as far as that can be got ready; empty for nothing. */
  Optional<Wiring.Use> use() {
    return Optional.empty();
  }

  abstract int run(Console console, Printer printer) throws Exception;
}

package dev.friendgroups.adapters.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What all commands share: how they talk. */
@Command(mixinStandardHelpOptions = true)
abstract class BaseCommand implements Callable<Integer> {
  @Mixin OutputOptions output = new OutputOptions();

  final Wiring wiring;
  final Surroundings surroundings;

  BaseCommand(Wiring wiring, Surroundings surroundings) {
    this.wiring = wiring;
    this.surroundings = surroundings;
  }

  @Override
  public final Integer call() throws Exception {
    return run(output.console(surroundings));
  }

  abstract int run(Console console) throws Exception;
}

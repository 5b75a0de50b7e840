package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.JsonPrinter;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.output.TextPrinter;
import dev.friendgroups.adapters.cli.wiring.Environment;
import picocli.CommandLine.Option;

/** How a command talks. */
final class OutputOptions {
  @Option(names = "--json", description = "Print JSON: one object, or one object a line.")
  boolean json;

  @Option(
      names = {"-v", "--verbose"},
      description = "Tell more on standard error.")
  boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      description = "Tell nothing on standard error but warnings and errors.")
  boolean quiet;

  @Option(names = "--no-color", description = "Use no colors. So does the variable NO_COLOR.")
  boolean noColor;

  @Option(names = "--no-input", description = "Never ask; where an answer is needed, stop.")
  boolean noInput;

  Printer printer(Console console) {
    return json ? new JsonPrinter(console) : new TextPrinter(console);
  }

  Console console(Environment environment) {
    boolean color = !noColor && environment.variable("NO_COLOR").isEmpty();
    return new Console(environment, quiet, verbose, color);
  }
}

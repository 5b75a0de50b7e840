package dev.friendgroups.adapters.cli.options;

import dev.friendgroups.adapters.cli.output.CallTrace;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.output.TextPrinter;
import dev.friendgroups.adapters.cli.output.json.JsonPrinter;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.application.port.out.CallObserver;
import picocli.CommandLine.Option;

/** How a command talks. */
public final class OutputOptions {
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

  /** Creates options as nobody gave them. */
  public OutputOptions() {}

  /** {@return whether data is printed as JSON} */
  public boolean isJson() {
    return json;
  }

  /** {@return whether more is told than usual} */
  public boolean isVerbose() {
    return verbose;
  }

  /** {@return whether nothing may be asked} */
  public boolean isUnattended() {
    return noInput;
  }

  /**
   * {@return what tells of each call to Chat where more is told than usual, and somebody else}
   *
   * @param console gets the lines
   * @param other told of each call in any case
   */
  public CallObserver trace(Console console, CallObserver other) {
    return verbose ? new CallTrace(console::detail, other) : other;
  }

  /**
   * {@return what prints in the form that was asked for}
   *
   * @param console gets the lines
   */
  public Printer printer(Console console) {
    return json ? new JsonPrinter(console) : new TextPrinter(console);
  }

  /**
   * {@return a console that is as talkative and colorful as was asked for}
   *
   * @param environment where the program runs
   */
  public Console console(Environment environment) {
    boolean color = !noColor && !environment.isSet("NO_COLOR");
    return new Console(environment, quiet, verbose, color);
  }
}

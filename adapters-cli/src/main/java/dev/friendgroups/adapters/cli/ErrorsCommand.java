package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Printer;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.ErrorCodes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains Chat's error codes. */
@Command(
    name = "errors",
    addMethodSubcommands = false,
    customSynopsis = "friend-groups errors [CODE] [OPTIONS]",
    description = "Explain Chat's error codes: meaning, what to do, whether a retry helps.",
    footer = {"", "Example:", "  friend-groups errors 30008"})
final class ErrorsCommand extends BaseCommand {
  @Parameters(paramLabel = "CODE", arity = "0..1", description = "One code (default: all of them).")
  @Nullable ErrorCode code;

  ErrorsCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Console console, Printer printer) {
    if (code == null) {
      printer.errorCodes(ErrorCodes.all());
    } else {
      printer.errorCode(code);
    }
    return Exit.DONE;
  }
}

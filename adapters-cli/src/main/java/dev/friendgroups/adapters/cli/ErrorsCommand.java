package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Json;
import dev.friendgroups.adapters.cli.output.Table;
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
    description = "Explain Chat's error codes: meaning, what to do, whether a retry helps.",
    footer = {"", "Example:", "  friend-groups errors 30008"})
final class ErrorsCommand extends BaseCommand {
  @Parameters(paramLabel = "CODE", arity = "0..1", description = "One code (default: all of them).")
  @Nullable ErrorCode code;

  ErrorsCommand(Wiring wiring, Environment environment) {
    super(wiring, environment);
  }

  @Override
  int run(Console console) {
    if (code == null) {
      all(console);
    } else if (output.json) {
      console.data(Json.code(code));
    } else {
      console.data(code + ": " + code.meaning());
      console.data("What to do: " + code.advice());
      console.data("Does a retry help: " + (code.remedy().retryable() ? "yes" : "no"));
      if (!code.documented()) {
        console.note("Chat does not document this code; this is what its number suggests.");
      }
    }
    return Exit.DONE;
  }

  private void all(Console console) {
    if (output.json) {
      ErrorCodes.all().forEach(known -> console.data(Json.code(known)));
      return;
    }
    Table table = new Table("CODE", "RETRY", "REMEDY", "MEANING");
    for (ErrorCode known : ErrorCodes.all()) {
      table.row(
          known,
          known.remedy().retryable() ? "yes" : "no",
          Json.label(known.remedy()),
          known.meaning());
    }
    table.lines().forEach(console::data);
  }
}

package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.manual.Overview;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The commands by their names, each made when it is wanted: a run needs one of them. */
record Commands(Wiring wiring, Environment environment) {
  private static final String COMPLETION = "completion";

  private static final List<String> ASKING_FOR_HELP = List.of("-h", "--help", "-V", "--version");

  /** In the order in which they are shown. */
  static final List<String> NAMES =
      List.of(
          "delete",
          "list",
          "create",
          "restore",
          "resume",
          "history",
          "emulate",
          "check",
          "sign",
          "errors",
          COMPLETION);

  /** What must be there for a command to do its work. */
  static List<String> neededBy(String name) {
    return name.equals(COMPLETION) ? NAMES : List.of(name);
  }

  BaseCommand named(String name) {
    return switch (name) {
      case "delete" -> new DeleteCommand(wiring, environment);
      case "list" -> new ListCommand(wiring, environment);
      case "create" -> new CreateCommand(wiring, environment);
      case "restore" -> new RestoreCommand(wiring, environment);
      case "resume" -> new ResumeCommand(wiring, environment);
      case "history" -> new HistoryCommand(wiring, environment);
      case "emulate" -> new EmulateCommand(wiring, environment);
      case "check" -> new CheckCommand(wiring, environment);
      case "sign" -> new SignCommand(wiring, environment);
      case "errors" -> new ErrorsCommand(wiring, environment);
      case COMPLETION -> new CompletionCommand(wiring, environment);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** What the command of these arguments will ask for, as far as its name can tell. */
  Optional<Wiring.Use> use(List<String> arguments) {
    return !arguments.isEmpty()
            && NAMES.contains(arguments.get(0))
            && Collections.disjoint(arguments, ASKING_FOR_HELP)
        ? named(arguments.get(0)).use()
        : Optional.empty();
  }

  /**
   * What a list of the commands shows of one; its options, of which most are, are not looked at.
   */
  CommandSpec outlined(String name) {
    Command told = Objects.requireNonNull(named(name).getClass().getAnnotation(Command.class));
    CommandSpec outline = Overview.blank().name(name);
    outline.usageMessage().description(told.description());
    return outline;
  }
}

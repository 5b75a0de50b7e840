package dev.friendgroups.adapters.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.cli.input.Converters;
import dev.friendgroups.adapters.cli.manual.HelpSections;
import dev.friendgroups.adapters.cli.manual.Overview;
import dev.friendgroups.adapters.cli.manual.VersionText;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Hints;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Decoding;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** The program {@code friend-groups}: finds the command, runs it, and turns its end into a code. */
public final class CommandLineApp {
  private final Wiring wiring;
  private final Environment environment;
  private final Commands commands;

  /**
   * The program as it runs with these adapters, in these surroundings.
   *
   * @param wiring what commands ask for everything beyond the command line
   * @param environment where they read, write and wait
   */
  public CommandLineApp(Wiring wiring, Environment environment) {
    this.wiring = wiring;
    this.environment = environment;
    commands = new Commands(wiring, environment);
  }

  /**
   * Runs one command.
   *
   * @param arguments as the shell handed them over, without the program's name; may be none
   * @return the exit code
   */
  public int run(String... arguments) {
    int code = execute(List.of(arguments));
    environment.out().flush();
    environment.err().flush();
    return code;
  }

  private int execute(List<String> typed) {
    Optional<String> unreadable = typed.stream().filter(Decoding::failed).findFirst();
    if (unreadable.isPresent()) {
      return undecoded(unreadable.get());
    }
    List<String> arguments = Invocation.understood(typed);
    commands.use(arguments).ifPresent(wiring::prepare);
    CommandLine root = commandLine(arguments, typed.contains("--no-color"));
    try {
      return root.execute(arguments.toArray(String[]::new));
    } catch (OutOfMemoryError e) {
      new Console(environment, false, false, false)
          .error(
              "out of memory: the accounts are big. A job that was begun is not lost: resume it"
                  + " with fewer --workers, or with more memory"
                  + " (FRIEND_GROUPS_JAVA_OPTS=-Xmx2g); "
                  + new Hints(root.getParseResult().subcommand().commandSpec()).command("history")
                  + " shows its number");
      return Exit.TEMPORARY;
    } catch (Error e) {
      return new Failures(environment).fatal(e);
    }
  }

  /** Another name than the one that was meant must not be sent. */
  private int undecoded(String argument) {
    new Console(environment, false, false, false)
        .error(
            "an argument is not text in this locale's encoding: "
                + TerminalText.text(argument)
                + "; use a UTF-8 locale (LC_ALL=C.UTF-8), or give such names in a file (--from)");
    return Exit.USAGE;
  }

  /** All commands with their options, for whoever wants to look at them. */
  CommandLine commandLine() {
    return complete(commandLine(Commands.NAMES), false);
  }

  /** The command that these arguments call with its options, else all of them without. */
  private CommandLine commandLine(List<String> arguments, boolean noColor) {
    if (!arguments.isEmpty() && Commands.NAMES.contains(arguments.get(0))) {
      return complete(commandLine(Commands.neededBy(arguments.get(0))), noColor);
    }
    CommandLine root = Overview.commandLine();
    for (String name : Commands.NAMES) {
      root.addSubcommand(name, commands.outlined(name));
    }
    return complete(root, noColor);
  }

  private CommandLine commandLine(List<String> names) {
    CommandLine root = Overview.commandLine();
    for (String name : names) {
      CommandLine command = new CommandLine(commands.named(name));
      CommandSpec spec = command.getCommandSpec();
      spec.versionProvider(new VersionText(environment.version()));
      // Where Chat's documentation is silent the emulator had to choose, and its help says so.
      HelpSections.order(
          spec, command.getCommand() instanceof EmulateCommand ? wiring.emulatorChoices() : "");
      root.addSubcommand(name, command);
    }
    return root;
  }

  private CommandLine complete(CommandLine root, boolean noColor) {
    root.getCommandSpec().versionProvider(new VersionText(environment.version()));
    HelpSections.order(
        root.getCommandSpec(), "friend-groups help COMMAND tells what a command can do.");
    boolean color =
        !noColor
            && environment.terminal().out()
            && !environment.isDumb()
            && !environment.isSet("NO_COLOR");
    root.setColorScheme(Help.defaultColorScheme(color ? Help.Ansi.ON : Help.Ansi.OFF));
    root.setExpandAtFiles(false);
    root.setUsageHelpAutoWidth(false);
    root.setOut(new PrintWriter(environment.out(), true, UTF_8));
    root.setErr(new PrintWriter(environment.err(), true, UTF_8));
    Failures failures = new Failures(environment);
    root.setExitCodeExceptionMapper(failures);
    root.setParameterExceptionHandler(failures);
    root.setExecutionExceptionHandler(failures);
    Converters.register(root);
    return root;
  }
}

package dev.friendgroups.adapters.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.cli.input.Converters;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Hints;
import dev.friendgroups.adapters.cli.text.Secrets;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.AdapterException;
import dev.friendgroups.adapters.cli.wiring.Decoding;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.PortTakenException;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.adapters.cli.wiring.Wiring;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.port.out.StorageUnavailableException;
import dev.friendgroups.application.spi.IncompleteAppException;
import dev.friendgroups.application.spi.WrongSettingException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The program {@code friend-groups}: finds the command, runs it, and turns its end into a code. */
public final class CommandLineApp {
  private final Wiring wiring;
  private final Environment environment;

  public CommandLineApp(Wiring wiring, Environment environment) {
    this.wiring = wiring;
    this.environment = environment;
  }

  @Command(
      name = "friend-groups",
      customSynopsis = "friend-groups COMMAND [OPTIONS]",
      mixinStandardHelpOptions = true,
      description = {
        "The safe way to delete friend groups in Tencent Cloud Chat.",
        "Without an app configured, an embedded Chat lets you try everything out."
      },
      footer = {"", "Example:", "  friend-groups delete --account alice family work"})
  private static final class Root {}

  /**
   * Runs one command.
   *
   * @return the exit code
   */
  public int run(String... arguments) {
    int code = execute(arguments);
    environment.out().flush();
    environment.err().flush();
    return code;
  }

  /**
   * What is meant by what was typed: {@code help COMMAND} asks for help, and whatever comes after a
   * command that does not exist is not looked at, not even an option that asks for help.
   */
  private static String[] understood(CommandLine root, String... arguments) {
    if (arguments.length == 0 || arguments[0].startsWith("-")) {
      return arguments;
    }
    boolean help = arguments[0].equals("help");
    if (help && arguments.length == 1) {
      return new String[] {"--help"};
    }
    String command = arguments[help ? 1 : 0];
    if (!root.getSubcommands().containsKey(command)) {
      return new String[] {command};
    }
    return help ? new String[] {command, "--help"} : arguments;
  }

  private int execute(String... arguments) {
    Optional<String> unreadable = List.of(arguments).stream().filter(Decoding::failed).findFirst();
    if (unreadable.isPresent()) {
      return undecoded(unreadable.get());
    }
    CommandLine root = commandLine(List.of(arguments).contains("--no-color"));
    try {
      return root.execute(understood(root, arguments));
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
      return bug(e, new Console(environment, false, false, false), false);
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

  /** The commands with their options, for whoever wants to look at them. */
  CommandLine commandLine() {
    return commandLine(false);
  }

  private CommandLine commandLine(boolean noColor) {
    CommandLine root = new CommandLine(new Root());
    List.of(
            new DeleteCommand(wiring, environment),
            new ListCommand(wiring, environment),
            new CreateCommand(wiring, environment),
            new RestoreCommand(wiring, environment),
            new ResumeCommand(wiring, environment),
            new HistoryCommand(wiring, environment),
            new EmulateCommand(wiring, environment),
            new CheckCommand(wiring, environment),
            new SignCommand(wiring, environment),
            new ErrorsCommand(wiring, environment),
            new CompletionCommand(wiring, environment))
        .forEach(root::addSubcommand);
    root.getSubcommands().values().forEach(this::complete);
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
    root.setExitCodeExceptionMapper(e -> Exit.BUG);
    root.setParameterExceptionHandler((e, arguments) -> wrongUsage(e, List.of(arguments)));
    root.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    Converters.register(root);
    return root;
  }

  private void complete(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.versionProvider(new VersionText(environment.version()));
    // Where Chat's documentation is silent the emulator had to choose, and its help says so.
    HelpSections.order(
        spec, command.getCommand() instanceof EmulateCommand ? wiring.emulatorChoices() : "");
  }

  private int wrongUsage(ParameterException e, List<String> arguments) {
    CommandLine command = e.getCommandLine();
    if (arguments.isEmpty()) {
      command.usage(command.getErr());
      return Exit.USAGE;
    }
    Console console = new Console(environment, false, false, false);
    console.error(Secrets.hidden(Typos.explained(e), arguments));
    console.note("Help: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.USAGE;
  }

  private int failed(Exception e, CommandLine command) {
    OutputOptions output = ((BaseCommand) command.getCommand()).output;
    Console console = output.console(environment);
    String message = Secrets.hidden(String.valueOf(e.getMessage()));
    if (e instanceof StorageUnavailableException) {
      console.error(message);
      return Exit.TEMPORARY;
    }
    if (e instanceof UsageException
        || e instanceof WrongSettingException
        || e instanceof StorageException
        || e instanceof InvalidPathException) {
      console.error(message);
      return Exit.USAGE;
    }
    if (e instanceof SetupException) {
      console.error(message);
      if (e instanceof PortTakenException) {
        return Exit.PORT_TAKEN;
      }
      pointToCheck(command, console);
      return Exit.SETUP;
    }
    if (e instanceof IncompleteAppException incomplete) {
      console.error(ChatOptions.incomplete(incomplete.missing()));
      pointToCheck(command, console);
      return Exit.SETUP;
    }
    if (e instanceof JobBusyException) {
      console.error(message);
      return Exit.TEMPORARY;
    }
    return bug(e, console, output.verbose);
  }

  private static void pointToCheck(CommandLine command, Console console) {
    console.note(
        Secrets.hidden(
            "Check the set-up: " + new Hints(command.getCommandSpec()).command("check")));
  }

  private static int bug(Throwable bug, Console console, boolean verbose) {
    return bug instanceof AdapterException foreign
        ? bug(foreign.adapter(), foreign.thrown(), console, verbose)
        : bug("friend-groups", bug, console, verbose);
  }

  private static int bug(String whose, Throwable bug, Console console, boolean verbose) {
    console.error(
        "this is a bug in "
            + whose
            + ": "
            + bug.getClass().getSimpleName()
            + (verbose ? "" : "; --verbose shows where"));
    if (verbose) {
      console.stackTrace(bug);
    }
    return Exit.BUG;
  }
}

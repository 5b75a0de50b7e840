package dev.friendgroups.adapters.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.LedgerException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/** The program {@code friend-groups}: finds the command, runs it, and turns its end into a code. */
public final class CommandLineApp {
  private final Wiring wiring;
  private final Surroundings surroundings;

  public CommandLineApp(Wiring wiring, Surroundings surroundings) {
    this.wiring = wiring;
    this.surroundings = surroundings;
  }

  @Command(
      name = "friend-groups",
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
    int code = commandLine().execute(arguments);
    surroundings.out().flush();
    surroundings.err().flush();
    return code;
  }

  /** The commands with their options, for whoever wants to look at them. */
  CommandLine commandLine() {
    CommandLine root = new CommandLine(new Root());
    List.of(
            new DeleteCommand(wiring, surroundings),
            new ListCommand(wiring, surroundings),
            new CreateCommand(wiring, surroundings),
            new RestoreCommand(wiring, surroundings),
            new ResumeCommand(wiring, surroundings),
            new HistoryCommand(wiring, surroundings),
            new EmulateCommand(wiring, surroundings),
            new SignCommand(wiring, surroundings),
            new ErrorsCommand(wiring, surroundings),
            new CompletionCommand(wiring, surroundings))
        .forEach(root::addSubcommand);
    root.getSubcommands()
        .values()
        .forEach(
            command ->
                command.getCommandSpec().versionProvider(new VersionText(surroundings.version())));
    root.getCommandSpec().versionProvider(new VersionText(surroundings.version()));
    boolean color = surroundings.terminal().out() && surroundings.variable("NO_COLOR").isEmpty();
    root.setColorScheme(Help.defaultColorScheme(color ? Help.Ansi.ON : Help.Ansi.OFF));
    root.setUsageHelpAutoWidth(false);
    root.setOut(new PrintWriter(surroundings.out(), true, UTF_8));
    root.setErr(new PrintWriter(surroundings.err(), true, UTF_8));
    root.setExitCodeExceptionMapper(e -> Exit.BUG);
    root.setParameterExceptionHandler((e, arguments) -> wrongUsage(e));
    root.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    Converters.register(root);
    return root;
  }

  private int wrongUsage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    Console console = new Console(surroundings, false, false, false);
    console.error(Shown.text(String.valueOf(e.getMessage())));
    console.note("Help: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.USAGE;
  }

  private int failed(Exception e, CommandLine command) {
    OutputOptions output = ((BaseCommand) command.getCommand()).output;
    Console console = output.console(surroundings);
    String message = String.valueOf(e.getMessage());
    if (e instanceof UsageException || e instanceof LedgerException) {
      console.error(message);
      return Exit.USAGE;
    }
    if (e instanceof SetupException) {
      console.error(message);
      return Exit.SETUP;
    }
    if (e instanceof JobBusyException) {
      console.error(message);
      return Exit.TEMPORARY;
    }
    console.error(
        "this is a bug in friend-groups: "
            + e.getClass().getSimpleName()
            + (output.verbose ? "" : "; --verbose shows where"));
    if (output.verbose) {
      console.stackTrace(e);
    }
    return Exit.BUG;
  }
}

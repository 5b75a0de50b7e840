package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.ParseErrors;
import dev.friendgroups.adapters.cli.input.UsageException;
import dev.friendgroups.adapters.cli.options.MissingParts;
import dev.friendgroups.adapters.cli.options.OutputOptions;
import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.output.Hints;
import dev.friendgroups.adapters.cli.text.Secrets;
import dev.friendgroups.adapters.cli.wiring.AdapterException;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.PortTakenException;
import dev.friendgroups.adapters.cli.wiring.SetupException;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.application.port.out.StorageSetupException;
import dev.friendgroups.application.port.out.StorageUnavailableException;
import dev.friendgroups.application.spi.IncompleteAppException;
import dev.friendgroups.application.spi.WrongSettingException;
import java.nio.file.InvalidPathException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExitCodeExceptionMapper;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong, and turns it into an exit code. */
record Failures(Environment environment)
    implements IParameterExceptionHandler, IExecutionExceptionHandler, IExitCodeExceptionMapper {

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    if (arguments.length == 0) {
      command.usage(command.getErr());
      return Exit.USAGE;
    }
    Console console = console();
    console.error(Secrets.hidden(ParseErrors.explained(e), List.of(arguments)));
    console.note("Help: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    OutputOptions output = ((BaseCommand) command.getCommand()).output;
    Console console = output.console(environment);
    String message = Secrets.hidden(String.valueOf(e.getMessage()));
    int code = code(e);
    if (code == Exit.BUG) {
      return bug(e, console, output.isVerbose());
    }
    console.error(
        e instanceof IncompleteAppException incomplete
            ? MissingParts.inWords(incomplete.missing())
            : message);
    if (code == Exit.SETUP) {
      pointToCheck(command, console);
    }
    return code;
  }

  /** The exit code of what went wrong. */
  static int code(Exception e) {
    if (e instanceof StorageUnavailableException || e instanceof JobBusyException) {
      return Exit.TEMPORARY;
    }
    if (e instanceof PortTakenException) {
      return Exit.PORT_TAKEN;
    }
    if (e instanceof StorageSetupException
        || e instanceof SetupException
        || e instanceof IncompleteAppException) {
      return Exit.SETUP;
    }
    boolean usage =
        e instanceof UsageException
            || e instanceof WrongSettingException
            || e instanceof StorageException
            || e instanceof InvalidPathException;
    return usage ? Exit.USAGE : Exit.BUG;
  }

  @Override
  public int getExitCode(Throwable exception) {
    return Exit.BUG;
  }

  /** What the Java virtual machine gave up at. */
  int fatal(Error e) {
    return bug(e, console(), false);
  }

  private Console console() {
    return new Console(environment, false, false, false);
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

package dev.friendgroups.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.cli.CommandLineApp;
import dev.friendgroups.adapters.cli.wiring.Signals;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** The program {@code friend-groups}. */
public final class Main {
  /** As for everything that may go better another time. */
  private static final int DATA_LOST = 5;

  /** As a shell counts programs that a signal has ended. */
  private static final int ENDED_BY_SIGNAL = 128;

  private Main() {}

  /**
   * Runs one command, and ends the process with its exit code, or as the signal ends it that made
   * the command end.
   *
   * @param arguments as the shell handed them over, without the program's name; may be none
   */
  public static void main(String... arguments) {
    Signals.leaveInterrupts();
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    DataOutput data = new DataOutput(err);
    int code =
        new CommandLineApp(new GuiceWiring(), SystemEnvironment.find(data, err)).run(arguments);
    if (code > ENDED_BY_SIGNAL) {
      Signals.end(code - ENDED_BY_SIGNAL);
    }
    System.exit(code == 0 && data.lost() ? DATA_LOST : code);
  }
}

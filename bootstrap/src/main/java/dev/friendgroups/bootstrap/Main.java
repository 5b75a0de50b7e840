package dev.friendgroups.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.friendgroups.adapters.cli.CommandLineApp;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** The program {@code friend-groups}. */
public final class Main {
  /** As for everything that may go better another time. */
  private static final int DATA_LOST = 5;

  private Main() {}

  /**
   * Runs one command, and ends the process with its exit code.
   *
   * @param arguments as the shell handed them over, without the program's name; may be none
   */
  public static void main(String... arguments) {
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    DataOutput data = new DataOutput(err);
    int code =
        new CommandLineApp(new GuiceWiring(), SystemEnvironment.find(data, err)).run(arguments);
    System.exit(code == 0 && data.lost() ? DATA_LOST : code);
  }
}

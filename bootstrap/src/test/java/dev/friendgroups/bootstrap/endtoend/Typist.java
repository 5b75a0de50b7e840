package dev.friendgroups.bootstrap.endtoend;

import dev.friendgroups.bootstrap.endtoend.Program.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A real terminal with somebody at its keyboard, made by the pty module of Python 3. */
final class Typist {
  /** Types, waits for a text on the screen, types again; prints the screen, ends as the program. */
  private static final String TYPIST =
      """
      import os, pty, sys
      before, awaited, then = (text.encode() for text in sys.argv[1:4])
      child, screen = pty.fork()
      if child == 0:
          os.execv(sys.argv[4], sys.argv[4:])
      os.write(screen, before)
      seen = b''
      while True:
          try:
              some = os.read(screen, 4096)
          except OSError:
              break
          if not some:
              break
          seen += some
          if then and awaited in seen:
              os.write(screen, then)
              then = b''
      sys.stdout.buffer.write(seen)
      sys.stdout.flush()
      sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
      """;

  private Typist() {}

  static boolean isThere() {
    try {
      return new ProcessBuilder("python3", "-c", "import os, pty; os.waitstatus_to_exitcode")
              .start()
              .waitFor()
          == 0;
    } catch (IOException noPython) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Runs the program on it.
   *
   * @param before typed at once, before the program can have asked anything
   * @param awaited what is waited for on the screen
   * @param then typed when that is there
   * @return with all that was on the screen as the output
   */
  static Result run(
      Program program, String before, String awaited, String then, String... arguments) {
    List<String> command = new ArrayList<>(List.of("python3", "-c", TYPIST, before, awaited, then));
    return Program.end(program.startBy(command, arguments));
  }
}

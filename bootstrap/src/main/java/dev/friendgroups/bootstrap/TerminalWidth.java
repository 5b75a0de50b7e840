package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/**
 * How many columns the terminal on standard error has. It is asked, which takes a process, when the
 * width is wanted for the first time, and after each signal that tells of another size.
 */
final class TerminalWidth implements IntSupplier {
  private static final int MOST = 99_999;
  private static final int PATIENCE_SECONDS = 2;

  private final AtomicBoolean listening = new AtomicBoolean();
  private volatile boolean stale = true;
  private volatile int columns;

  /**
   * @param columns what is taken for its width as long as nothing else is known
   */
  TerminalWidth(int columns) {
    this.columns = columns;
  }

  @Override
  public int getAsInt() {
    if (listening.compareAndSet(false, true)) {
      Signals.react("WINCH", signal -> stale = true);
    }
    if (stale) {
      stale = false;
      ask();
    }
    return columns;
  }

  /**
   * A width as it is told. Without a pattern: Java would be busy with it for a fiftieth of a run.
   *
   * @param otherwise the width when none was told; a terminal that does not know it tells 0
   */
  static int read(String told, int otherwise) {
    try {
      int columns = Integer.parseInt(told);
      return columns < 1 || columns > MOST ? otherwise : columns;
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  private void ask() {
    try {
      Process size =
          new ProcessBuilder("sh", "-c", "stty size <&2")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (InputStream out = size.getInputStream()) {
        String told = new String(out.readAllBytes(), StandardCharsets.US_ASCII).strip();
        if (size.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          columns = read(told.substring(told.indexOf(' ') + 1), columns);
        }
      }
    } catch (IOException cannotBeAsked) {
      // What was known before is the best there is.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.friendgroups.bootstrap;

import dev.friendgroups.adapters.cli.wiring.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many columns the terminal on standard error has. It is asked, which takes a process, when the
 * width is wanted for the first time, and after each signal that tells of another size.
 */
final class TerminalWidth implements IntSupplier {
  private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ ([1-9]\\d{0,4})");
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

  private void ask() {
    try {
      Process size =
          new ProcessBuilder("sh", "-c", "stty size <&2")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (InputStream out = size.getInputStream()) {
        Matcher told =
            ROWS_AND_COLUMNS.matcher(
                new String(out.readAllBytes(), StandardCharsets.US_ASCII).strip());
        if (size.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && told.matches()) {
          columns = Integer.parseInt(told.group(1));
        }
      }
    } catch (IOException cannotBeAsked) {
      // What was known before is the best there is.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

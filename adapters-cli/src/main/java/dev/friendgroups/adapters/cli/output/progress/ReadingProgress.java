package dev.friendgroups.adapters.cli.output.progress;

import dev.friendgroups.adapters.cli.output.Console;
import dev.friendgroups.adapters.cli.text.TerminalText;
import dev.friendgroups.adapters.cli.wiring.Environment;
import dev.friendgroups.adapters.cli.wiring.Ticks;
import java.time.Duration;

/** How much of a long list was read: nothing of it was sent yet. */
public final class ReadingProgress implements AutoCloseable {
  private static final Duration REDRAWN = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Console console;
  private final Environment environment;
  private final String title;
  private final Duration begun;
  private final Ticks.Ticking ticking;
  private volatile long rows;

  /**
   * Begins to show, on a terminal; to be closed after the last row.
   *
   * @param console where it is shown
   * @param environment whose clock it goes by
   * @param title what is read
   */
  public ReadingProgress(Console console, Environment environment, String title) {
    this.console = console;
    this.environment = environment;
    this.title = title;
    this.begun = environment.clock().now();
    this.ticking =
        console.showsStatus() ? environment.ticks().every(REDRAWN, this::show) : () -> {};
  }

  /** One more row was read. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads rows
  public void row() {
    rows++;
  }

  private void show() {
    if (environment.clock().now().minus(begun).compareTo(PATIENCE) >= 0) {
      String line = "Reading " + title + ": " + TerminalText.count(rows, "row");
      console.status(columns -> line);
    }
  }

  @Override
  public void close() {
    ticking.close();
    console.clearStatus();
  }
}

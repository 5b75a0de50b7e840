package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.adapters.cli.text.Columns;
import dev.friendgroups.adapters.cli.wiring.Environment;

/** The last line of a terminal, which is written over instead of moving up. */
final class StatusLine {
  /** What a terminal shows of Ctrl-C, and the cursor, must not make it begin another line. */
  private static final int LEFT_FREE = 3;

  private final Environment environment;
  private int shown;

  StatusLine(Environment environment) {
    this.environment = environment;
  }

  /** How many columns there are for it now; the window may have changed since it was last shown. */
  int room() {
    return Math.max(0, columns() - LEFT_FREE);
  }

  /** Shows a text, cut where there is no room for it, in place of the one before. */
  void show(String text) {
    String fitting = Columns.cut(text, room());
    write(back() + fitting + "\u001b[K");
    shown = Columns.of(fitting);
  }

  /** Takes it away. */
  void clear() {
    if (shown > 0) {
      wipe();
    }
  }

  /** Takes away whatever stands there, also what the terminal has written by itself. */
  void wipe() {
    write(back() + "\u001b[K");
    shown = 0;
  }

  /** Back to where it begins: a window made narrower has broken it into several lines. */
  private String back() {
    int broken = (shown - 1) / Math.max(1, columns());
    return broken > 0 ? "\r\u001b[" + broken + "A\u001b[J" : "\r";
  }

  private int columns() {
    return environment.terminal().width().getAsInt();
  }

  private void write(String text) {
    environment.err().print(text);
    environment.err().flush();
  }
}

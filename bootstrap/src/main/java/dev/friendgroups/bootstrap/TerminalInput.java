package dev.friendgroups.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.friendgroups.adapters.cli.wiring.Signals;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Standard input from a terminal. Before anything is read of it, what is available is all that was
 * typed, that of a line without an end as well, which a terminal keeps back until Enter is pressed.
 *
 * <p>There is no way in Java to ask the terminal for it; {@code stty} makes it let go of the line
 * for a moment. Where that fails, whole lines are all that is available.
 */
final class TerminalInput extends FilterInputStream {
  private static final long STTY_SECONDS = 2;

  /** What {@code stty -g} prints: settings in a form of its own, without blanks. */
  private static final String SETTINGS = "[!-~]+";

  private byte[] typed = {};
  private int taken;
  private boolean begun;

  TerminalInput(InputStream terminal) {
    super(terminal);
  }

  @Override
  public synchronized int available() throws IOException {
    if (!begun && taken == typed.length) {
      typed = letGo();
      taken = 0;
    }
    return typed.length - taken + (begun ? in.available() : 0);
  }

  /** What a signal would break off in the midst would leave a terminal that shows no line. */
  private byte[] letGo() throws IOException {
    Signals.Held held = Signals.hold();
    try {
      return pendingOnceLetGo();
    } finally {
      held.close();
    }
  }

  private byte[] pendingOnceLetGo() throws IOException {
    Optional<String> settings = stty("-g").filter(text -> text.matches(SETTINGS));
    if (settings.isEmpty()) {
      return in.readNBytes(in.available());
    }
    Thread undo = new Thread(() -> stty(settings.get()), "terminal-settings");
    Runtime.getRuntime().addShutdownHook(undo);
    try {
      stty("-icanon", "min", "0", "time", "0");
      return pending();
    } finally {
      if (stty(settings.get()).isEmpty()) {
        // A Ctrl-C ends stty as well.
        stty(settings.get());
      }
      Runtime.getRuntime().removeShutdownHook(undo);
    }
  }

  private byte[] pending() throws IOException {
    ByteArrayOutputStream pending = new ByteArrayOutputStream();
    for (int more = in.available(); more > 0; more = in.available()) {
      pending.writeBytes(in.readNBytes(more));
    }
    return pending.toByteArray();
  }

  /** What it prints; empty when it does not work. */
  private static Optional<String> stty(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "stty";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    try {
      Process stty =
          new ProcessBuilder(command)
              .redirectInput(Redirect.INHERIT)
              .redirectError(Redirect.DISCARD)
              .start();
      if (!stty.waitFor(STTY_SECONDS, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return Optional.empty();
      }
      String printed = new String(stty.getInputStream().readAllBytes(), US_ASCII).strip();
      return stty.exitValue() == 0 ? Optional.of(printed) : Optional.empty();
    } catch (IOException noStty) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public synchronized int read() throws IOException {
    begun = true;
    return taken < typed.length ? typed[taken++] & 0xff : in.read();
  }

  @Override
  public synchronized int read(byte[] buffer, int offset, int length) throws IOException {
    begun = true;
    if (taken == typed.length) {
      return in.read(buffer, offset, length);
    }
    int some = Math.min(length, typed.length - taken);
    System.arraycopy(typed, taken, buffer, offset, some);
    taken += some;
    return some;
  }

  @Override
  public synchronized long skip(long most) throws IOException {
    int some = (int) Math.min(most, typed.length - taken);
    taken += some;
    return some > 0 ? some : in.skip(most);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

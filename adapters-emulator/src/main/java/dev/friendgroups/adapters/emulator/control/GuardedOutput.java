package dev.friendgroups.adapters.emulator.control;

import dev.friendgroups.adapters.emulator.server.ProgressGuard;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an answer piece by piece, each of which the client must take in time. */
final class GuardedOutput extends FilterOutputStream {
  private static final int PIECE = 8192;

  private final ProgressGuard guard;

  GuardedOutput(OutputStream out, ProgressGuard guard) {
    super(out);
    this.guard = guard;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int end = offset + length;
    for (int from = offset; from < end; from += PIECE) {
      guard.waiting();
      out.write(bytes, from, Math.min(PIECE, end - from));
      guard.working();
    }
  }

  /** Keeps what is buffered: an answer that is short enough is sent with its length. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    guard.waiting();
    out.close();
  }
}

package dev.friendgroups.bootstrap;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/** Standard output that complains when data is lost; a reader who has left is no loss. */
final class DataOutput extends FilterOutputStream {
  private static final String READER_HAS_LEFT = "Broken pipe";

  private final PrintStream complaints;
  private boolean lost;

  DataOutput(PrintStream complaints) {
    super(new FileOutputStream(FileDescriptor.out));
    this.complaints = complaints;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      if (!lost && !READER_HAS_LEFT.equals(e.getMessage())) {
        lost = true;
        complaints.println("error: cannot write standard output: " + e.getMessage());
      }
      throw e;
    }
  }

  /** Whether data was lost. */
  boolean lost() {
    return lost;
  }
}

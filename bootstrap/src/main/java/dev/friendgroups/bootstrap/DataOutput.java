package dev.friendgroups.bootstrap;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;

/** Standard output that complains when data is lost; a reader who has left is no loss. */
final class DataOutput extends FilterOutputStream {
  private final PrintStream complaints;
  private boolean lost;

  DataOutput(PrintStream complaints) {
    this(new FileOutputStream(FileDescriptor.out), complaints);
  }

  /**
   * @param out where the data goes
   */
  DataOutput(OutputStream out, PrintStream complaints) {
    super(out);
    this.complaints = complaints;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      if (!lost && !readerHasLeft(e)) {
        lost = true;
        complaints.println("error: cannot write standard output: " + e.getMessage());
      }
      throw e;
    }
  }

  /**
   * Java tells why a write failed by nothing but a sentence in the language of the locale, so it is
   * made to say that sentence about a pipe that certainly has no reader.
   */
  private static boolean readerHasLeft(IOException e) {
    try {
      Pipe pipe = Pipe.open();
      try (Pipe.SinkChannel sink = pipe.sink()) {
        pipe.source().close();
        sink.write(ByteBuffer.allocate(1));
        return false;
      }
    } catch (IOException brokenPipe) {
      return String.valueOf(brokenPipe.getMessage()).equals(e.getMessage());
    }
  }

  /** Whether data was lost. */
  boolean lost() {
    return lost;
  }
}

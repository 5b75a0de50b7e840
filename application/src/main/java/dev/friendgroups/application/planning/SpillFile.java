package dev.friendgroups.application.planning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A temporary file, gone when it is closed or the program ends; written first, then read. */
final class SpillFile implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 15;

  private final FileChannel channel;
  private final DataOutputStream out;

  SpillFile(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, ".plan", ".tmp");
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    // Where the system allows it, the name goes now: then nothing can be left behind.
    Files.deleteIfExists(file);
    out =
        new DataOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
  }

  DataOutputStream out() {
    return out;
  }

  /** Reads from the beginning what was written so far; many can read at once. */
  DataInputStream read() throws IOException {
    out.flush();
    return new DataInputStream(new BufferedInputStream(new Positioned(channel), BUFFER_BYTES));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Reads without touching the position that the writer uses. */
  private static final class Positioned extends InputStream {
    private final FileChannel channel;
    private long position;

    Positioned(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
      position += Math.max(0, read);
      return read;
    }
  }
}

package dev.friendgroups.adapters.emulator.control;

import dev.friendgroups.adapters.emulator.server.ProgressGuard;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/** Receives a body as its pieces come, without keeping a thread waiting for them. */
final class BodyReceiver {
  private final HttpServerExchange exchange;
  private final long maxBytes;
  private final ProgressGuard guard;
  private final Consumer<InputStream> received;
  private final Runnable tooLong;
  private final List<InputStream> pieces = new ArrayList<>();
  private long length;

  /**
   * @param received is told the whole body, by the thread that serves the connection
   * @param tooLong is told instead that there was more than {@code maxBytes}
   */
  BodyReceiver(
      HttpServerExchange exchange,
      long maxBytes,
      ProgressGuard guard,
      Consumer<InputStream> received,
      Runnable tooLong) {
    this.exchange = exchange;
    this.maxBytes = maxBytes;
    this.guard = guard;
    this.received = received;
    this.tooLong = tooLong;
  }

  void start() {
    guard.waiting();
    if (exchange.getRequestContentLength() > maxBytes) {
      tooLong.run();
    } else {
      read(exchange.getRequestChannel());
    }
  }

  private void read(StreamSourceChannel channel) {
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      while (length <= maxBytes) {
        buffer.clear();
        int read = channel.read(buffer);
        if (read == 0) {
          channel.getReadSetter().set(this::read);
          channel.resumeReads();
          return;
        }
        if (read < 0) {
          channel.suspendReads();
          guard.working();
          received.accept(new SequenceInputStream(Collections.enumeration(pieces)));
          return;
        }
        guard.progress();
        keep(buffer.flip());
      }
      channel.suspendReads();
      tooLong.run();
    } catch (IOException brokeOff) {
      IoUtils.safeClose(exchange.getConnection());
    }
  }

  private void keep(ByteBuffer buffer) {
    byte[] piece = new byte[buffer.remaining()];
    buffer.get(piece);
    pieces.add(new ByteArrayInputStream(piece));
    length += piece.length;
  }
}

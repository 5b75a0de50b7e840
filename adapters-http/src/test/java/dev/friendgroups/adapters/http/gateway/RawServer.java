package dev.friendgroups.adapters.http.gateway;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that knows no protocol: it reads once, answers what it was told to, and hangs up. */
final class RawServer implements Closeable {
  private static final long LAST_WORDS_MILLIS = 5_000;

  private final ServerSocket listening;
  private final Thread thread;

  private RawServer(ServerSocket listening, String answer) {
    this.listening = listening;
    this.thread = new Thread(() -> answer(answer), "raw-server");
  }

  static RawServer answeringOnce(String answer) throws IOException {
    RawServer server =
        new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    server.thread.start();
    return server;
  }

  /** {@code 127.0.0.1:40123}. */
  String name() {
    return "127.0.0.1:" + listening.getLocalPort();
  }

  private void answer(String answer) {
    try (Socket socket = listening.accept()) {
      if (socket.getInputStream().read(new byte[16_384]) > 0) {
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      thread.join(LAST_WORDS_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    listening.close();
  }
}

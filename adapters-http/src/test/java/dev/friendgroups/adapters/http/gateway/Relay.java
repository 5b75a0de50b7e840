package dev.friendgroups.adapters.http.gateway;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Carries bytes to a server and back, until it forgets a connection as a NAT does: in silence. */
final class Relay implements Closeable {
  private final ServerSocket listening;
  private final int server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile int forgotten;

  private Relay(int server) throws IOException {
    this.server = server;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /**
   * @param server a port of this machine
   */
  static Relay to(int server) throws IOException {
    Relay relay = new Relay(server);
    start(relay::listen);
    return relay;
  }

  int port() {
    return listening.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  /** From now on nothing is carried over the connections there are; new ones are as ever. */
  void forgetConnections() {
    forgotten = connections.get();
  }

  private void listen() throws IOException {
    while (!listening.isClosed()) {
      Socket client = listening.accept();
      Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
      open.add(client);
      open.add(behind);
      int number = connections.incrementAndGet();
      start(() -> carry(number, client, behind));
      start(() -> carry(number, behind, client));
    }
  }

  private void carry(int number, Socket from, Socket to) throws IOException {
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (number > forgotten) {
        out.write(buffer, 0, read);
      }
    }
    if (number > forgotten) {
      to.close();
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException hungUp) {
                // One side has left, or the test is over.
              }
            },
            "relay");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends all connections there are. */
  void hangUp() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    hangUp();
  }
}

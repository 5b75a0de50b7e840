package dev.friendgroups.adapters.postgres.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a server of this machine that can be cut as a network is: silently, or with a reset. */
public final class Relay implements AutoCloseable {
  private final ServerSocket listening;
  private final int target;
  private final List<Socket> sockets = new ArrayList<>();
  private final AtomicInteger answersToLose = new AtomicInteger();
  private CountDownLatch open = new CountDownLatch(0);

  private Relay(ServerSocket listening, int target) {
    this.listening = listening;
    this.target = target;
  }

  /** Begins to forward connections to a port of the loopback address. */
  public static Relay to(int port) throws IOException {
    Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
    background(relay::accept);
    return relay;
  }

  /** Where it takes connections. */
  public int port() {
    return listening.getLocalPort();
  }

  /** Forwards nothing any more, and says nothing about it. */
  public synchronized void cutSilently() {
    if (open.getCount() == 0) {
      open = new CountDownLatch(1);
    }
  }

  /** Forwards again, what was held back first. */
  public synchronized void mend() {
    open.countDown();
  }

  /** The next commit reaches the server, which does it; the connection is cut before it says so. */
  public void loseAnswerToNextCommit() {
    answersToLose.set(1);
  }

  /** Whether that has happened. */
  public boolean lostAnswer() {
    return answersToLose.get() < 0;
  }

  /** Closes all connections; new ones are taken. */
  public synchronized void reset() {
    sockets.forEach(Relay::closeQuietly);
    sockets.clear();
  }

  private synchronized CountDownLatch open() {
    return open;
  }

  private synchronized void keep(Socket socket) {
    sockets.add(socket);
  }

  private void accept() {
    try {
      while (true) {
        Socket near = listening.accept();
        keep(near);
        background(() -> connect(near));
      }
    } catch (IOException closed) {
      reset();
    }
  }

  private void connect(Socket near) {
    try {
      open().await();
      Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
      keep(far);
      AtomicBoolean lost = new AtomicBoolean();
      background(() -> forward(near, far, false, lost));
      forward(far, near, true, lost);
    } catch (IOException e) {
      closeQuietly(near);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean loses(String request) {
    return request.contains("COMMIT") && answersToLose.compareAndSet(1, -1);
  }

  /**
   * @param back whether these are answers
   * @param lost whether those of this connection get nowhere any more
   */
  private void forward(Socket from, Socket to, boolean back, AtomicBoolean lost) {
    byte[] buffer = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        open().await();
        if (!back && loses(new String(buffer, 0, read, ISO_8859_1))) {
          lost.set(true);
        }
        if (back && lost.get()) {
          break;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // One side is gone; the other is told below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closeQuietly(from);
    closeQuietly(to);
  }

  private static void background(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    mend();
    reset();
  }
}

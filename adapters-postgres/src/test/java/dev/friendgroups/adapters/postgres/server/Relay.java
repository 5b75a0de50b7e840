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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A way to a server of this machine that can be cut as a network is: silently, or with a reset. */
public final class Relay implements AutoCloseable {
  private final ServerSocket listening;
  private final int target;
  private final List<Socket> sockets = new ArrayList<>();
  private final AtomicInteger answersToLose = new AtomicInteger();
  private final AtomicReference<@Nullable HeldAnswer> answerToHold = new AtomicReference<>();
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

  /**
   * Whoever sends the next request with this text in it waits for the answer, which the server gave
   * at once.
   */
  public HeldAnswer holdAnswerTo(String text) {
    HeldAnswer held = new HeldAnswer(text, new CountDownLatch(1), new CountDownLatch(1));
    answerToHold.set(held);
    return held;
  }

  /**
   * An answer that somebody waits for.
   *
   * @param text what the request has in it
   * @param arrived when the server has given it
   * @param free when it may go on
   */
  public record HeldAnswer(String text, CountDownLatch arrived, CountDownLatch free) {
    /** Waits until the server has given it. */
    public void await() throws InterruptedException {
      if (!arrived.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("nobody asked for " + text);
      }
    }

    /** Lets it go on. */
    public void letGo() {
      free.countDown();
    }
  }

  /** What becomes of the answers on one connection. */
  private static final class Answers {
    private volatile boolean lost;
    private volatile @Nullable HeldAnswer held;
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
      Answers answers = new Answers();
      background(() -> forward(near, far, false, answers));
      forward(far, near, true, answers);
    } catch (IOException e) {
      closeQuietly(near);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(String request, Answers answers) {
    if (request.contains("COMMIT") && answersToLose.compareAndSet(1, -1)) {
      answers.lost = true;
    }
    HeldAnswer next = answerToHold.get();
    if (next != null && request.contains(next.text()) && answerToHold.compareAndSet(next, null)) {
      answers.held = next;
    }
  }

  /** Whether an answer gets there, at last. */
  private static boolean arrives(Answers answers) throws InterruptedException {
    HeldAnswer held = answers.held;
    if (held != null) {
      answers.held = null;
      held.arrived().countDown();
      held.free().await();
    }
    return !answers.lost;
  }

  private void forward(Socket from, Socket to, boolean back, Answers answers) {
    byte[] buffer = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        open().await();
        if (!back) {
          look(new String(buffer, 0, read, ISO_8859_1), answers);
        } else if (!arrives(answers)) {
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

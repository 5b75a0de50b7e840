package dev.friendgroups.adapters.postgres.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The network between a client and a server, which tests can cut. */
public final class Relay implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final int target;
  private final ServerSocket listening;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger answersToLose = new AtomicInteger();
  private volatile boolean silent;

  /**
   * @param target the server's port on the loopback address
   */
  public Relay(int target) {
    this.target = target;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start("relay", this::accept);
  }

  /** Where clients connect to. */
  public int port() {
    return listening.getLocalPort();
  }

  /** The next commit reaches the server, which does it; the connection is cut before it says so. */
  public void loseAnswerToNextCommit() {
    answersToLose.set(1);
  }

  /** Whether that has happened. */
  public boolean lostAnswer() {
    return answersToLose.get() < 0;
  }

  /** From now on nothing gets through any more, and nobody is told. */
  public void fallSilent() {
    silent = true;
  }

  /** What is sent from now on gets through again; what was swallowed does not. */
  public void speakAgain() {
    silent = false;
  }

  /** Cuts all connections, as a restarted network device does. */
  public void cut() {
    sockets.forEach(Relay::close);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(client);
        sockets.add(server);
        AtomicInteger answers = new AtomicInteger();
        start("relay-there", () -> forward(client, server, answers, true));
        start("relay-back", () -> forward(server, client, answers, false));
      } catch (IOException e) {
        // The server is down, or this is closed: whoever wants to connect finds out.
      }
    }
  }

  private void forward(Socket from, Socket to, AtomicInteger answers, boolean there) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (there && isCommit(buffer, read) && answersToLose.compareAndSet(1, -1)) {
          answers.set(1);
        }
        if (!there && answers.get() == 1) {
          return;
        }
        if (!silent) {
          out.write(buffer, 0, read);
          out.flush();
        }
      }
    } catch (IOException e) {
      // Cut at one end: closing tells the other.
    }
  }

  private static boolean isCommit(byte[] buffer, int length) {
    return new String(buffer, 0, length, ISO_8859_1).contains("COMMIT");
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed already.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    cut();
  }
}

package dev.friendgroups.adapters.http.gateway;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy that does nothing but CONNECT, and keeps what it was asked. */
final class LoopbackProxy implements Closeable {
  private static final String OPEN = "HTTP/1.1 200 Connection established\r\n\r\n";

  private final ServerSocket listening;
  private final String answer;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private LoopbackProxy(String answer) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.answer = answer;
    start(this::listen);
  }

  /** Lets everybody through to wherever they want. */
  static LoopbackProxy open() throws IOException {
    return new LoopbackProxy(OPEN);
  }

  /** Answers this to everybody, and leads nowhere. */
  static LoopbackProxy answering(String answer) throws IOException {
    return new LoopbackProxy(answer);
  }

  /** {@code 127.0.0.1:40123}. */
  String name() {
    return "127.0.0.1:" + listening.getLocalPort();
  }

  /** The heads of the requests so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void listen() throws IOException {
    while (!listening.isClosed()) {
      Socket client = listening.accept();
      open.add(client);
      start(() -> serve(client));
    }
  }

  private void serve(Socket client) throws IOException {
    String head = head(client.getInputStream());
    requests.add(head);
    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    if (!answer.equals(OPEN)) {
      client.close();
      return;
    }
    String[] target = head.split(" ", 3)[1].split(":", 2);
    Socket chat = new Socket(target[0], Integer.parseInt(target[1]));
    open.add(chat);
    start(() -> client.getInputStream().transferTo(chat.getOutputStream()));
    chat.getInputStream().transferTo(client.getOutputStream());
    client.close();
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int read = in.read();
      if (read < 0) {
        break;
      }
      head.append((char) read);
    }
    return head.toString();
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
            "loopback-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}

package dev.friendgroups.adapters.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.SocketFactory;

/** A connection to an emulator, byte by byte. */
final class RawConnection implements AutoCloseable {
  /** Longer than anything takes that is answered at all. */
  static final int HANGS_MILLIS = 15_000;

  private final Socket socket;
  private final InputStream in;

  RawConnection(ChatEmulator emulator) throws IOException {
    this(emulator, SocketFactory.getDefault());
  }

  /**
   * @param sockets make the connection, over TLS for instance
   */
  RawConnection(ChatEmulator emulator, SocketFactory sockets) throws IOException {
    socket = sockets.createSocket(InetAddress.getLoopbackAddress(), emulator.endpoint().getPort());
    socket.setSoTimeout(HANGS_MILLIS);
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
  }

  /** What came back; a status of 0 stands for a connection that was closed instead. */
  record Reply(int status, String head, String body) {
    static final Reply CLOSED = new Reply(0, "", "");

    boolean keepsAlive() {
      return status != 0 && !head.contains("Connection: close");
    }
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  void send(String text) throws IOException {
    send(text.getBytes(ISO_8859_1));
  }

  /** Says that nothing more will be sent. */
  void end() throws IOException {
    socket.shutdownOutput();
  }

  /**
   * Reads one answer.
   *
   * @throws SocketTimeoutException when neither an answer nor the end comes
   */
  Reply receive() throws IOException {
    Reply reply = receiveHead();
    for (String line : reply.head.split("\r\n", -1)) {
      if (line.startsWith("Content-Length: ")) {
        byte[] body = in.readNBytes(Integer.parseInt(line.substring(16)));
        return new Reply(reply.status, reply.head, new String(body, UTF_8));
      }
    }
    return reply;
  }

  /** Reads one answer as far as its body; nothing can be read behind it. */
  Reply receiveHead() throws IOException {
    String head = head();
    if (head.isEmpty()) {
      return Reply.CLOSED;
    }
    int status = Integer.parseInt(head.substring(9, 12));
    return status == 100 ? receiveHead() : new Reply(status, head, "");
  }

  private String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int last = 0;
    while (last != 0x0d0a0d0a) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
      last = (last << 8) | next;
    }
    return head.toString(ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

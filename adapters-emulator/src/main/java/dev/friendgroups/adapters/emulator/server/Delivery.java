package dev.friendgroups.adapters.emulator.server;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.Options;

/** Ways for an answer to reach the client, or not to. None of them keeps a thread waiting. */
public final class Delivery {
  private static final int PIECES = 10;
  private static final long STALL_MILLIS = 60_000;
  private static final long MAX_DRAINED_BYTES = 8L << 20;

  /** Closes the connection once an answer is on its way. */
  private static class Closing implements IoCallback {
    @Override
    public void onComplete(HttpServerExchange sent, Sender sender) {
      IoUtils.safeClose(sent.getConnection());
    }

    @Override
    public void onException(HttpServerExchange failed, Sender sender, IOException exception) {
      IoUtils.safeClose(failed.getConnection());
    }
  }

  private Delivery() {}

  /**
   * Sends an answer in JSON, with status 200 unless another one was set.
   *
   * @param exchange over once it is sent
   * @param json in UTF-8
   */
  public static void send(HttpServerExchange exchange, byte[] json) {
    send(exchange, "application/json", json);
  }

  /**
   * Sends an answer of this type, with status 200 unless another one was set.
   *
   * @param exchange over once it is sent
   * @param type of the content, with its character set
   * @param bytes the whole body
   */
  public static void send(HttpServerExchange exchange, String type, byte[] bytes) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    if (exchange.isRequestComplete() || canBeDrained(exchange)) {
      exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
    } else {
      exchange.setPersistent(false);
      exchange.getResponseSender().send(ByteBuffer.wrap(bytes), new Closing());
    }
  }

  /** Whether the rest of a request can be read and dropped, to keep the connection. */
  private static boolean canBeDrained(HttpServerExchange exchange) {
    long length = exchange.getRequestContentLength();
    return length >= 0 && length <= MAX_DRAINED_BYTES;
  }

  /**
   * Sends no answer but an HTTP status.
   *
   * @param exchange over then
   * @param status from 100 to 599
   */
  public static void status(HttpServerExchange exchange, int status) {
    exchange.setStatusCode(status);
    exchange.endExchange();
  }

  /**
   * Sends an answer that is not JSON, with status 200.
   *
   * @param exchange over once it is sent
   */
  public static void garbage(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html");
    exchange.getResponseSender().send("<html><body>It works!</body></html>");
  }

  /**
   * Cuts the connection so that the client sees a reset.
   *
   * @param exchange over then, and so is every other on the connection
   */
  public static void reset(HttpServerExchange exchange) {
    try {
      exchange.getConnection().setOption(Options.CLOSE_ABORT, true);
    } catch (IOException closedAlready) {
      // The client went first, which is just as good.
    }
    IoUtils.safeClose(exchange.getConnection());
  }

  /**
   * Sends nothing for a minute, and resets the connection.
   *
   * @param exchange over a minute later
   */
  public static void stall(HttpServerExchange exchange) {
    after(exchange, STALL_MILLIS, () -> reset(exchange));
  }

  /**
   * Announces the whole answer, and closes the connection after half of it.
   *
   * @param exchange over then
   * @param json the whole answer, of which the second half is kept back
   */
  public static void truncate(HttpServerExchange exchange, byte[] json) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.setResponseContentLength(json.length);
    exchange.getResponseSender().send(ByteBuffer.wrap(json, 0, json.length / 2), new Closing());
  }

  /**
   * Sends the answer in ten pieces, so long after each other.
   *
   * @param exchange over once all pieces are sent
   * @param json in UTF-8
   * @param between from one piece to the next; zero or more
   */
  public static void sendSlowly(HttpServerExchange exchange, byte[] json, Duration between) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.setResponseContentLength(json.length);
    sendFrom(exchange, json, 0, between.toMillis());
  }

  private static void sendFrom(HttpServerExchange exchange, byte[] json, int from, long millis) {
    int to = Math.min(json.length, from + Math.max(1, json.length / PIECES));
    byte[] piece = Arrays.copyOfRange(json, from, to);
    if (to == json.length) {
      exchange.getResponseSender().send(ByteBuffer.wrap(piece));
      return;
    }
    exchange
        .getResponseSender()
        .send(
            ByteBuffer.wrap(piece),
            new Closing() {
              @Override
              public void onComplete(HttpServerExchange sent, Sender sender) {
                after(sent, millis, () -> sendFrom(sent, json, to, millis));
              }
            });
  }

  /**
   * Does something later, in the thread that serves the exchange.
   *
   * @param exchange still open until then
   * @param millis 0 or less for at once, in the thread that asks for it
   * @param then must not block
   */
  public static void after(HttpServerExchange exchange, long millis, Runnable then) {
    if (millis <= 0) {
      then.run();
    } else {
      exchange.getIoThread().executeAfter(then, millis, TimeUnit.MILLISECONDS);
    }
  }
}

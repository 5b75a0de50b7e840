package dev.friendgroups.adapters.emulator.server;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.xnio.Options;

/** The HTTP server, which runs until it is closed. */
public final class ChatServer implements AutoCloseable {
  private static final int MAX_HEADER_BYTES = 32 * 1024;

  /**
   * How much longer than a request may take the server waits for a connection on which nothing
   * comes: it may be used again. What the server itself refuses, since its {@code Host} is wrong,
   * it reads to its end first, and nothing else would cut that off.
   */
  private static final int IDLE_REQUESTS = 12;

  private static final long SHUTDOWN_MILLIS = 1_000;
  private static final long LIMITED_BY_HANDLERS = -1;
  private static final int IO_THREADS = 2;
  private static final int WORKER_THREADS = 8;

  /** The server's own loggers, silenced: kept here, since the log manager would forget them. */
  private static final List<Logger> SERVER_LOGGERS =
      List.of(
          Logger.getLogger("org.xnio"),
          Logger.getLogger("org.jboss"),
          Logger.getLogger("io.undertow"));

  private final GracefulShutdownHandler callsUnderWay;
  private final Undertow server;
  private final URI endpoint;
  private volatile boolean closing;

  private ChatServer(
      String host,
      int port,
      @Nullable SSLContext tls,
      Duration requestTimeout,
      HttpHandler handler) {
    SERVER_LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    callsUnderWay = new GracefulShutdownHandler(handler);
    server = server(host, port, tls, requestTimeout);
    server.start();
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    endpoint =
        URI.create(
            (tls == null ? "http://" : "https://")
                + reachable(address, host)
                + ":"
                + address.getPort());
  }

  /**
   * Starts it.
   *
   * @param host a name or an address of this machine
   * @param port 0 for a free one
   * @param tls what it identifies itself with over TLS; null for plain HTTP
   * @param requestTimeout how long the head of a request may take to arrive; a connection may be
   *     idle twelve times as long
   * @param handler answers every request, whatever its path
   * @return the server, which listens by now; to be closed
   * @throws RuntimeException caused by a {@link java.net.BindException} when it cannot listen there
   */
  public static ChatServer start(
      String host,
      int port,
      @Nullable SSLContext tls,
      Duration requestTimeout,
      HttpHandler handler) {
    return new ChatServer(host, port, tls, requestTimeout, handler);
  }

  private Undertow server(
      String host, int port, @Nullable SSLContext tls, Duration requestTimeout) {
    Undertow.Builder builder = Undertow.builder();
    int idleTimeout = (int) requestTimeout.multipliedBy(IDLE_REQUESTS).toMillis();
    return (tls == null
            ? builder.addHttpListener(port, host)
            : builder.addHttpsListener(port, host, tls))
        .setServerOption(UndertowOptions.DECODE_URL, false)
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
        .setServerOption(UndertowOptions.MAX_PARAMETERS, MAX_HEADER_BYTES)
        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LIMITED_BY_HANDLERS)
        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, (int) requestTimeout.toMillis())
        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, idleTimeout)
        .setSocketOption(Options.READ_TIMEOUT, idleTimeout)
        .setSocketOption(Options.TCP_NODELAY, true)
        .setIoThreads(IO_THREADS)
        .setWorkerThreads(WORKER_THREADS)
        .setHandler(this::handle)
        .build();
  }

  /** Every address of a machine is none that somebody could call; this machine's own is one. */
  private static String reachable(InetSocketAddress address, String host) {
    if (address.getAddress().isAnyLocalAddress()) {
      return "127.0.0.1";
    }
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** While it closes, the shutdown handler would answer with a 503, which Chat never does. */
  private void handle(HttpServerExchange exchange) throws Exception {
    if (closing) {
      Delivery.reset(exchange);
    } else {
      callsUnderWay.handleRequest(exchange);
    }
  }

  /** {@return where it listens, like {@code http://127.0.0.1:40123}} */
  public URI endpoint() {
    return endpoint;
  }

  /** Lets calls under way come to their end for a second, and stops. */
  @Override
  public void close() {
    closing = true;
    callsUnderWay.shutdown();
    try {
      callsUnderWay.awaitShutdown(SHUTDOWN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop();
  }
}

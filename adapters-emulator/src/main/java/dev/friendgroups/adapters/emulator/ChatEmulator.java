package dev.friendgroups.adapters.emulator;

import dev.friendgroups.adapters.emulator.api.ApiHandler;
import dev.friendgroups.adapters.emulator.api.CallerCheck;
import dev.friendgroups.adapters.emulator.api.FriendListEndpoints;
import dev.friendgroups.adapters.emulator.api.Timing;
import dev.friendgroups.adapters.emulator.calls.CallLog;
import dev.friendgroups.adapters.emulator.calls.Counters;
import dev.friendgroups.adapters.emulator.calls.InFlight;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.adapters.emulator.calls.Quota;
import dev.friendgroups.adapters.emulator.control.ControlEndpoints;
import dev.friendgroups.adapters.emulator.control.ControlHandler;
import dev.friendgroups.adapters.emulator.faults.FaultInjector;
import dev.friendgroups.adapters.emulator.faults.FaultPlan;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.server.Delivery;
import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.EmulatedChat;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.util.SameThreadExecutor;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.xnio.Options;

/**
 * A Chat to test against, with a real HTTP server. Runs from {@link ChatEmulatorBuilder#start}
 * until it is closed.
 */
public final class ChatEmulator implements AutoCloseable {
  private static final int MAX_HEADER_BYTES = 32 * 1024;
  private static final int IDLE_TIMEOUT_MILLIS = 120_000;
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

  private static final Duration USER_SIG_VALIDITY = Duration.ofDays(1);

  private final ChatEmulatorBuilder settings;
  private final EmulatedChat chat;
  private final FaultInjector faults;
  private final InFlight inFlight = new InFlight();
  private final CallLog log;
  private final ExecutorService control =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "emulator-control");
            thread.setDaemon(true);
            return thread;
          });
  private final GracefulShutdownHandler callsUnderWay;
  private final Undertow server;
  private final URI endpoint;
  private volatile boolean closing;

  ChatEmulator(ChatEmulatorBuilder builder) {
    SERVER_LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    settings = builder;
    chat = settings.chat;
    faults = new FaultInjector(new FaultPlan(settings.faults, settings.faultSeed));
    log = new CallLog(settings.clock);
    callsUnderWay = new GracefulShutdownHandler(handler());
    server = server(this::handle);
    server.start();
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    endpoint = URI.create("http://" + reachable(address) + ":" + address.getPort());
  }

  /** Every address of a machine is none that somebody could call; this machine's own is one. */
  private String reachable(InetSocketAddress address) {
    if (address.getAddress().isAnyLocalAddress()) {
      return "127.0.0.1";
    }
    return settings.host.contains(":") ? "[" + settings.host + "]" : settings.host;
  }

  private HttpHandler handler() {
    HttpHandler api =
        new ApiHandler(
            new CallerCheck(settings.sdkAppId, settings.admin, settings.key, settings.clock),
            new FriendListEndpoints(chat, settings.absentGroup),
            new Quota(settings.callsPerSecond),
            faults,
            inFlight,
            log,
            settings.monotonicClock,
            new Timing(settings.latency, settings.requestTimeout, settings.betweenPieces),
            settings.executor);
    HttpHandler controls =
        new ControlHandler(
            new ControlEndpoints(chat, faults, inFlight, log), control, settings.requestTimeout);
    return exchange ->
        (exchange.getRequestPath().startsWith(ControlHandler.FOLDER) ? controls : api)
            .handleRequest(exchange);
  }

  /** While it closes, the shutdown handler would answer with a 503, which Chat never does. */
  private void handle(HttpServerExchange exchange) throws Exception {
    if (closing) {
      Delivery.reset(exchange);
    } else {
      callsUnderWay.handleRequest(exchange);
    }
  }

  private Undertow server(HttpHandler handler) {
    int requestTimeout = (int) settings.requestTimeout.toMillis();
    return Undertow.builder()
        .addHttpListener(settings.port, settings.host)
        .setServerOption(UndertowOptions.DECODE_URL, false)
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
        .setServerOption(UndertowOptions.MAX_PARAMETERS, MAX_HEADER_BYTES)
        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LIMITED_BY_HANDLERS)
        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, requestTimeout)
        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_TIMEOUT_MILLIS)
        .setSocketOption(Options.READ_TIMEOUT, IDLE_TIMEOUT_MILLIS)
        .setSocketOption(Options.TCP_NODELAY, true)
        .setIoThreads(IO_THREADS)
        .setWorkerThreads(WORKER_THREADS)
        .setHandler(handler)
        .build();
  }

  /** Begins to describe an emulator that forgets its accounts when it stops. */
  public static ChatEmulatorBuilder builder() {
    return new ChatEmulatorBuilder(InMemoryChat.create(), SameThreadExecutor.INSTANCE);
  }

  /**
   * Begins to describe an emulator.
   *
   * @param chat what it keeps its accounts in; must not be changed by others meanwhile
   */
  public static ChatEmulatorBuilder builder(EmulatedChat chat) {
    return new ChatEmulatorBuilder(chat, null);
  }

  /** Where it listens, like {@code http://127.0.0.1:40123}. */
  public URI endpoint() {
    return endpoint;
  }

  /** The app it is the Chat of. */
  public long sdkAppId() {
    return settings.sdkAppId;
  }

  /** The app's admin. */
  public String admin() {
    return settings.admin;
  }

  /** A fresh UserSig of the admin, valid for a day. */
  public String userSig() {
    return UserSig.sign(
            settings.sdkAppId,
            settings.admin,
            settings.clock.instant(),
            USER_SIG_VALIDITY,
            settings.key)
        .encode();
  }

  /** Takes in accounts, each instead of whatever was known of it. */
  public void put(Collection<Contacts> accounts) {
    chat.put(accounts);
  }

  /** An account's friend groups; empty when there is no such account. */
  public Optional<FriendGroups> find(Account account) {
    return chat.find(account);
  }

  /** All accounts, in the order of their ids. */
  public List<Contacts> accounts() {
    try (Stream<Contacts> accounts = chat.accounts()) {
      return accounts.toList();
    }
  }

  /** Lets other things go wrong from now on; by the seed that the emulator was started with. */
  public void faults(List<FaultRule> rules) {
    faults.replace(new FaultPlan(rules, settings.faultSeed));
  }

  /** What was counted since the last reset. */
  public Counters counters() {
    return log.counters(inFlight.most());
  }

  /** The latest thousand requests since the last reset, oldest first. */
  public List<JournalEntry> journal() {
    return log.journal();
  }

  /** Starts over with these accounts, the faults it was started with, and nothing counted. */
  public void reset(Collection<Contacts> accounts) {
    chat.replaceAll(accounts);
    faults(settings.faults);
    log.reset();
    inFlight.reset();
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
    control.shutdownNow();
  }
}

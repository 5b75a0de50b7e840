package dev.friendgroups.adapters.http.emulator;

import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.EmulatedChat;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.util.SameThreadExecutor;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xnio.Options;

/**
 * A Chat to test against, with a real HTTP server. Runs from {@link Builder#start} until it is
 * closed.
 */
public final class ChatEmulator implements AutoCloseable {
  private static final int MAX_HEADER_BYTES = 32 * 1024;
  private static final int IDLE_TIMEOUT_MILLIS = 120_000;
  private static final long LAST_CALLS_MILLIS = 1_000;
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

  private final Builder settings;
  private final ReplaceableChat chat;
  private final Faults faults;
  private final InFlight inFlight = new InFlight();
  private final Observations observations;
  private final ExecutorService control =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "emulator-control");
            thread.setDaemon(true);
            return thread;
          });
  private final GracefulShutdownHandler gate;
  private final Undertow server;
  private final URI endpoint;
  private volatile boolean closing;

  private ChatEmulator(Builder builder) {
    SERVER_LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    settings = builder;
    chat = new ReplaceableChat(settings.chat);
    faults = new Faults(new Faults.Plan(settings.faults, settings.faultSeed));
    observations = new Observations(settings.clock);
    gate = new GracefulShutdownHandler(handler());
    server = server(this::letIn);
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
            new Doorkeeper(settings.sdkAppId, settings.admin, settings.key, settings.clock),
            new FriendListDesk(chat, settings.absentGroup),
            new Quota(settings.callsPerSecond),
            faults,
            inFlight,
            observations,
            settings.monotonicClock,
            new Timing(settings.latency, settings.requestTimeout, settings.betweenPieces),
            settings.executor);
    HttpHandler controls =
        new ControlHandler(
            new ControlDesk(chat, faults, inFlight, observations),
            control,
            settings.requestTimeout);
    return exchange ->
        (exchange.getRequestPath().startsWith(ControlHandler.FOLDER) ? controls : api)
            .handleRequest(exchange);
  }

  /** The gate itself would answer latecomers with a 503, which Chat never does. */
  private void letIn(HttpServerExchange exchange) throws Exception {
    if (closing) {
      Delivery.reset(exchange);
    } else {
      gate.handleRequest(exchange);
    }
  }

  private Undertow server(HttpHandler handler) {
    int patience = (int) settings.requestTimeout.toMillis();
    return Undertow.builder()
        .addHttpListener(settings.port, settings.host)
        .setServerOption(UndertowOptions.DECODE_URL, false)
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
        .setServerOption(UndertowOptions.MAX_PARAMETERS, MAX_HEADER_BYTES)
        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LIMITED_BY_HANDLERS)
        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, patience)
        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_TIMEOUT_MILLIS)
        .setSocketOption(Options.READ_TIMEOUT, IDLE_TIMEOUT_MILLIS)
        .setSocketOption(Options.TCP_NODELAY, true)
        .setIoThreads(IO_THREADS)
        .setWorkerThreads(WORKER_THREADS)
        .setHandler(handler)
        .build();
  }

  /** Begins to describe an emulator that forgets its accounts when it stops. */
  public static Builder builder() {
    return new Builder(InMemoryChat.create(), SameThreadExecutor.INSTANCE);
  }

  /**
   * Begins to describe an emulator.
   *
   * @param chat what it keeps its accounts in; must not be changed by others meanwhile
   */
  public static Builder builder(EmulatedChat chat) {
    return new Builder(chat, null);
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
    faults.replace(new Faults.Plan(rules, settings.faultSeed));
  }

  /** What was counted since the last reset. */
  public Counters counters() {
    return observations.counters(inFlight.most());
  }

  /** The latest thousand requests since the last reset, oldest first. */
  public List<JournalEntry> journal() {
    return observations.journal();
  }

  /** Starts over with these accounts, the faults it was started with, and nothing counted. */
  public void reset(Collection<Contacts> accounts) {
    chat.replace(accounts);
    faults(settings.faults);
    observations.reset();
    inFlight.reset();
  }

  /** Lets calls under way come to their end for a second, and stops. */
  @Override
  public void close() {
    closing = true;
    gate.shutdown();
    try {
      gate.awaitShutdown(LAST_CALLS_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop();
    control.shutdownNow();
  }

  /** Describes an emulator; everything but the chat has a default. */
  public static final class Builder {
    private final EmulatedChat chat;

    /** Memory keeps nobody waiting: no other thread is needed. Null for the server's workers. */
    private final @Nullable Executor executor;

    private String host = "127.0.0.1";
    private int port;
    private long sdkAppId = 1_400_000_000L;
    private String admin = "administrator";
    private SecretKey key = new SecretKey("friend-groups-emulator");
    private int callsPerSecond = 200;
    private Duration latency = Duration.ZERO;
    private Duration requestTimeout = Duration.ofSeconds(10);
    private Duration betweenPieces = Duration.ofSeconds(1);
    private AbsentGroup absentGroup = AbsentGroup.IGNORED;
    private List<FaultRule> faults = List.of();
    private long faultSeed;
    private InstantSource clock = InstantSource.system();
    private MonotonicClock monotonicClock = MonotonicClock.system();

    private Builder(EmulatedChat chat, @Nullable Executor executor) {
      this.chat = chat;
      this.executor = executor;
    }

    /** The address to listen at; by default only this machine can reach it. */
    public Builder host(String value) {
      host = value;
      return this;
    }

    /** The port to listen at; 0, the default, picks a free one. */
    public Builder port(int value) {
      port = value;
      return this;
    }

    /** The app; by default {@code 1400000000}. */
    public Builder sdkAppId(long value) {
      sdkAppId = value;
      return this;
    }

    /** The app's only admin; by default {@code administrator}. */
    public Builder admin(String value) {
      admin = value;
      return this;
    }

    /** The key that UserSigs must be signed with. */
    public Builder secretKey(SecretKey value) {
      key = value;
      return this;
    }

    /** The most calls to each API in any second, 200 by default; 0 for no limit. */
    public Builder callsPerSecond(int value) {
      callsPerSecond = value;
      return this;
    }

    /** How long after its arrival a call is answered; by default at once. */
    public Builder latency(Duration value) {
      latency = value;
      return this;
    }

    /** How long a request may take to arrive; after that, 10 seconds, its connection is cut. */
    public Builder requestTimeout(Duration value) {
      requestTimeout = value;
      return this;
    }

    /** How long the ten pieces of a slow body come after each other. */
    Builder betweenPieces(Duration value) {
      betweenPieces = value;
      return this;
    }

    /** What to do with absent names in a deletion; by default they are passed over. */
    public Builder absentGroup(AbsentGroup value) {
      absentGroup = value;
      return this;
    }

    /** What goes wrong; by default nothing. */
    public Builder faults(List<FaultRule> value) {
      faults = List.copyOf(value);
      return this;
    }

    /** Makes the same faults strike the same calls again. */
    public Builder faultSeed(long value) {
      faultSeed = value;
      return this;
    }

    /** The clock that UserSigs expire by. */
    public Builder clock(InstantSource value) {
      clock = value;
      return this;
    }

    /** The clock that calls in a second are counted by. */
    public Builder monotonicClock(MonotonicClock value) {
      monotonicClock = value;
      return this;
    }

    /** Starts it; to be closed after use. */
    public ChatEmulator start() {
      return new ChatEmulator(this);
    }
  }
}

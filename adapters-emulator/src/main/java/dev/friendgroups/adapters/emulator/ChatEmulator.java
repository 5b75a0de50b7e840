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
import dev.friendgroups.adapters.emulator.calls.QuotaLimits;
import dev.friendgroups.adapters.emulator.control.ControlAccess;
import dev.friendgroups.adapters.emulator.control.ControlEndpoints;
import dev.friendgroups.adapters.emulator.control.ControlHandler;
import dev.friendgroups.adapters.emulator.control.ControlKey;
import dev.friendgroups.adapters.emulator.faults.FaultInjector;
import dev.friendgroups.adapters.emulator.faults.FaultPlan;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.server.ChatServer;
import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import io.undertow.server.HttpHandler;
import io.undertow.util.SameThreadExecutor;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A Chat to test against, with a real HTTP server. Runs from {@link ChatEmulatorBuilder#start}
 * until it is closed.
 */
public final class ChatEmulator implements AutoCloseable {
  private static final Duration USER_SIG_VALIDITY = Duration.ofDays(1);

  private final ChatEmulatorBuilder settings;
  private final EmulatedChat chat;
  private final FaultInjector faults;
  private final Quota quota;
  private final InFlight inFlight = new InFlight();
  private final CallLog log;
  private final ExecutorService control =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "emulator-control");
            thread.setDaemon(true);
            return thread;
          });
  private final ChatServer server;

  ChatEmulator(ChatEmulatorBuilder builder) {
    settings = builder;
    chat = settings.chat;
    faults = new FaultInjector(new FaultPlan(settings.faults, settings.faultSeed));
    quota = new Quota(settings.quota);
    log = new CallLog(settings.clock, settings.watcher);
    server = ChatServer.start(settings.host, settings.port, settings.requestTimeout, handler());
  }

  private HttpHandler handler() {
    HttpHandler api =
        new ApiHandler(
            new CallerCheck(settings.sdkAppId, settings.admin, settings.key, settings.clock),
            new FriendListEndpoints(chat, settings.absentGroup),
            quota,
            faults,
            inFlight,
            log,
            settings.monotonicClock,
            new Timing(settings.latency, settings.requestTimeout, settings.betweenPieces),
            settings.executor);
    if (settings.controlKey == null) {
      return api;
    }
    HttpHandler controls =
        new ControlHandler(
            new ControlAccess(settings.controlKey, settings.host),
            new ControlEndpoints(chat, faults, quota, inFlight, log),
            control,
            settings.requestTimeout);
    return exchange ->
        (exchange.getRequestPath().startsWith(ControlHandler.FOLDER) ? controls : api)
            .handleRequest(exchange);
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
    return server.endpoint();
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

  /**
   * The key that requests to {@code /emulator/v1/} must bring, as {@code Authorization: Bearer}.
   *
   * @throws IllegalStateException when it cannot be controlled over HTTP
   */
  public ControlKey controlKey() {
    if (settings.controlKey == null) {
      throw new IllegalStateException("this emulator was built to have no control API");
    }
    return settings.controlKey;
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

  /** Grants another quota from now on; what was used up of the second remains so. */
  public void quota(QuotaLimits limits) {
    quota.limits(limits);
  }

  /** What was counted since the last reset. */
  public Counters counters() {
    return log.counters(inFlight.most());
  }

  /** The latest thousand requests since the last reset, oldest first. */
  public List<JournalEntry> journal() {
    return log.journal();
  }

  /**
   * Starts over with these accounts, the faults and the quota it was started with, and nothing
   * counted.
   */
  public void reset(Collection<Contacts> accounts) {
    chat.replaceAll(accounts);
    faults(settings.faults);
    quota.limits(settings.quota);
    quota.reset();
    log.reset();
    inFlight.reset();
  }

  /** Lets calls under way come to their end for a second, and stops. */
  @Override
  public void close() {
    server.close();
    control.shutdownNow();
  }
}

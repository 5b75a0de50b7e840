package dev.friendgroups.adapters.emulator;

import dev.friendgroups.adapters.emulator.apps.Apps;
import dev.friendgroups.adapters.emulator.calls.Counters;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.adapters.emulator.calls.QuotaLimits;
import dev.friendgroups.adapters.emulator.control.ControlKey;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.server.ChatServer;
import dev.friendgroups.adapters.http.usersig.UserSig;
import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import io.undertow.util.SameThreadExecutor;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Chat to test against, with a real HTTP server. Runs from {@link ChatEmulatorBuilder#start}
 * until it is closed.
 */
public final class ChatEmulator implements AutoCloseable {
  private static final Duration USER_SIG_VALIDITY = Duration.ofDays(1);

  private final EmulatorSettings settings;
  private final Apps apps;
  private final EmulatedApp main;
  private final ExecutorService control =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "emulator-control");
            thread.setDaemon(true);
            return thread;
          });
  private final ChatServer server;

  ChatEmulator(EmulatorSettings settings) {
    this.settings = settings;
    EmulatorParts parts = new EmulatorParts(settings);
    apps = parts.apps();
    main = new EmulatedApp(this, apps.main());
    server =
        ChatServer.start(
            settings.host,
            settings.port,
            parts.tls(),
            settings.requestTimeout,
            parts.handler(apps, control));
  }

  /**
   * Begins to describe an emulator that forgets its accounts when it stops.
   *
   * @return a description, nothing of which runs yet
   */
  public static ChatEmulatorBuilder builder() {
    return new ChatEmulatorBuilder(InMemoryChat.create(), SameThreadExecutor.INSTANCE);
  }

  /**
   * Begins to describe an emulator.
   *
   * @param chat what it keeps its accounts in; must not be changed by others meanwhile
   * @return a description, nothing of which runs yet
   */
  public static ChatEmulatorBuilder builder(EmulatedChat chat) {
    return new ChatEmulatorBuilder(chat, null);
  }

  /** {@return where it listens, like {@code http://127.0.0.1:40123}} */
  public URI endpoint() {
    return server.endpoint();
  }

  /** {@return the app it is the Chat of} */
  public long sdkAppId() {
    return settings.sdkAppId;
  }

  /** {@return the identifier of the app's only admin} */
  public String admin() {
    return settings.admin;
  }

  /** {@return a fresh UserSig of the admin, valid for a day} */
  public String userSig() {
    return main.userSig();
  }

  String userSig(long sdkAppId) {
    return UserSig.sign(
            sdkAppId, settings.admin, settings.clock.instant(), USER_SIG_VALIDITY, settings.key)
        .encode();
  }

  /**
   * The key that requests to {@code /emulator/v1/} must bring, as {@code Authorization: Bearer}.
   *
   * @return as secret as a password
   * @throws IllegalStateException when it cannot be controlled over HTTP
   */
  public ControlKey controlKey() {
    if (settings.controlKey == null) {
      throw new IllegalStateException("this emulator was built to have no control API");
    }
    return settings.controlKey;
  }

  long faultSeed() {
    return settings.faultSeed;
  }

  /** {@return the app that it was started for, to which all methods here refer} */
  public EmulatedApp app() {
    return main;
  }

  /**
   * Adds an app without accounts, with an id that no other has; it knows the same admin and key,
   * begins with the same faults and quota, and forgets its accounts when it is removed.
   *
   * @return the new app, at the same endpoint
   * @throws IllegalArgumentException when there are too many
   */
  public EmulatedApp addApp() {
    return new EmulatedApp(this, apps.add(null));
  }

  /**
   * Removes an app with all that belongs to it.
   *
   * @param app any but the one that it was started for
   */
  public void removeApp(EmulatedApp app) {
    apps.remove(app.app());
  }

  /**
   * Takes in accounts, each instead of whatever was known of it.
   *
   * @param accounts any number; all of them or none
   */
  public void put(Collection<Contacts> accounts) {
    main.put(accounts);
  }

  /**
   * {@return an account's friend groups; empty when there is no such account}
   *
   * @param account as a request names it
   */
  public Optional<FriendGroups> find(Account account) {
    return main.find(account);
  }

  /** {@return all accounts, in the order of their ids} */
  public List<Contacts> accounts() {
    return main.accounts();
  }

  /**
   * Lets other things go wrong from now on; by the seed that the emulator was started with.
   *
   * @param rules instead of all there were; none for nothing to go wrong
   */
  public void faults(List<FaultRule> rules) {
    main.faults(rules);
  }

  /**
   * Grants another quota from now on; what was used up of the second remains so.
   *
   * @param limits instead of those there were
   */
  public void quota(QuotaLimits limits) {
    main.quota(limits);
  }

  /** {@return what was counted since the last reset} */
  public Counters counters() {
    return main.counters();
  }

  /** {@return the latest thousand requests since the last reset, oldest first} */
  public List<JournalEntry> journal() {
    return main.journal();
  }

  /**
   * Starts over with these accounts, the faults and the quota it was started with, and nothing
   * counted.
   *
   * @param accounts instead of all there were
   */
  public void reset(Collection<Contacts> accounts) {
    main.reset(accounts);
  }

  /** Lets calls under way come to their end for a second, and stops. */
  @Override
  public void close() {
    server.close();
    control.shutdownNow();
  }
}

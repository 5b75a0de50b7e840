package dev.friendgroups.adapters.emulator;

import dev.friendgroups.adapters.emulator.api.NotFriend;
import dev.friendgroups.adapters.emulator.calls.JournalEntry;
import dev.friendgroups.adapters.emulator.calls.QuotaLimits;
import dev.friendgroups.adapters.emulator.control.ControlKey;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.tls.CertificateAuthority;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Describes an emulator; everything but the chat has a default. */
public final class ChatEmulatorBuilder {
  private final EmulatorSettings settings;

  ChatEmulatorBuilder(EmulatedChat chat, @Nullable Executor executor) {
    settings = new EmulatorSettings(chat, executor);
  }

  /**
   * The address to listen at; by default only this machine can reach it.
   *
   * @param value a name or an address of this machine; {@code 0.0.0.0} for all of them
   * @return this description
   */
  public ChatEmulatorBuilder host(String value) {
    settings.host = value;
    return this;
  }

  /**
   * The port to listen at; 0, the default, picks a free one.
   *
   * @param value from 0 to 65535
   * @return this description
   */
  public ChatEmulatorBuilder port(int value) {
    settings.port = value;
    return this;
  }

  /**
   * Serves https instead of http.
   *
   * @param value vouches for it
   * @param names what it is called by, besides {@code localhost} and its addresses
   * @return this description
   */
  public ChatEmulatorBuilder tls(CertificateAuthority value, String... names) {
    settings.authority = value;
    settings.tlsNames = List.of(names);
    return this;
  }

  /**
   * The app; by default {@code 1400000000}.
   *
   * @param value 1 or more, of at most 18 digits
   * @return this description
   */
  public ChatEmulatorBuilder sdkAppId(long value) {
    settings.sdkAppId = value;
    return this;
  }

  /**
   * The app's only admin; by default {@code administrator}.
   *
   * @param value the one whom UserSigs must be made for; not blank
   * @return this description
   */
  public ChatEmulatorBuilder admin(String value) {
    settings.admin = value;
    return this;
  }

  /**
   * The key that UserSigs must be signed with.
   *
   * @param value of the app, and of all apps added later
   * @return this description
   */
  public ChatEmulatorBuilder secretKey(SecretKey value) {
    settings.key = value;
    return this;
  }

  /**
   * The key to control it with over HTTP; by default one that nobody knows yet.
   *
   * @param value what {@code Authorization: Bearer} must bring
   * @return this description
   */
  public ChatEmulatorBuilder controlKey(ControlKey value) {
    settings.controlKey = value;
    return this;
  }

  /**
   * Lets nobody control it over HTTP: there is no {@code /emulator/v1/}.
   *
   * @return this description
   */
  public ChatEmulatorBuilder withoutControl() {
    settings.controlKey = null;
    return this;
  }

  /**
   * The most calls to each API in any second, 200 by default; 0 for no limit.
   *
   * @param value from 0 to a million
   * @return this description
   */
  public ChatEmulatorBuilder callsPerSecond(int value) {
    return quota(settings.quota.ofCallsPerSecond(value));
  }

  /**
   * The quota of each app; by default what Chat documents.
   *
   * @param value instead of all that was said of calls before
   * @return this description
   */
  public ChatEmulatorBuilder quota(QuotaLimits value) {
    settings.quota = value;
    return this;
  }

  /**
   * How long after its arrival a call is answered; by default at once.
   *
   * @param value zero or more
   * @return this description
   */
  public ChatEmulatorBuilder latency(Duration value) {
    settings.latency = value;
    return this;
  }

  /**
   * How long a request may take to arrive; after that, 10 seconds, its connection is closed.
   *
   * @param value more than zero
   * @return this description
   */
  public ChatEmulatorBuilder requestTimeout(Duration value) {
    settings.requestTimeout = value;
    return this;
  }

  /** How long the ten pieces of a slow body come after each other. */
  ChatEmulatorBuilder betweenPieces(Duration value) {
    settings.betweenPieces = value;
    return this;
  }

  /**
   * What to do with absent names in a deletion; by default they are passed over.
   *
   * @param value to refuse such a deletion, or to pass the name over
   * @return this description
   */
  public ChatEmulatorBuilder absentGroup(AbsentGroup value) {
    settings.absentGroup = value;
    return this;
  }

  /**
   * The code for those who are put into a group and are not friends.
   *
   * @param value 32216, the default, as documented; or 30001, as was recorded
   * @return this description
   * @throws IllegalArgumentException when it is another one
   */
  public ChatEmulatorBuilder notFriendCode(long value) {
    settings.notFriend = NotFriend.of(value);
    return this;
  }

  /**
   * What goes wrong; by default nothing.
   *
   * @param value the first that applies to a call wins
   * @return this description
   */
  public ChatEmulatorBuilder faults(List<FaultRule> value) {
    settings.faults = List.copyOf(value);
    return this;
  }

  /**
   * With the same seed, the same calls go wrong in the same way again.
   *
   * @param value 0 by default
   * @return this description
   */
  public ChatEmulatorBuilder faultSeed(long value) {
    settings.faultSeed = value;
    return this;
  }

  /**
   * Who is told of each request to the API when it has ended; by many threads at once.
   *
   * @param value must not take long, since a call ends with it
   * @return this description
   */
  public ChatEmulatorBuilder watchedBy(Consumer<JournalEntry> value) {
    settings.watcher = value;
    return this;
  }

  /**
   * The clock that UserSigs expire by.
   *
   * @param value the machine's by default
   * @return this description
   */
  public ChatEmulatorBuilder clock(InstantSource value) {
    settings.clock = value;
    return this;
  }

  /**
   * The clock that calls in a second are counted by.
   *
   * @param value the machine's by default
   * @return this description
   */
  public ChatEmulatorBuilder monotonicClock(MonotonicClock value) {
    settings.monotonicClock = value;
    return this;
  }

  /** {@return the emulator, which listens by now; to be closed after use} */
  public ChatEmulator start() {
    return new ChatEmulator(settings);
  }
}

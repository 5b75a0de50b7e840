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

/** How an emulator is to be, unless a builder says otherwise. */
final class EmulatorSettings {
  final EmulatedChat chat;

  /** Does what calls ask for; null for the server's workers, which may wait for a store. */
  final @Nullable Executor executor;

  String host = "127.0.0.1";
  int port;
  @Nullable CertificateAuthority authority;
  List<String> tlsNames = List.of();
  long sdkAppId = 1_400_000_000L;
  String admin = "administrator";
  SecretKey key = new SecretKey("friend-groups-emulator");
  @Nullable ControlKey controlKey = ControlKey.fresh();
  QuotaLimits quota = QuotaLimits.DOCUMENTED;
  Duration latency = Duration.ZERO;
  Duration requestTimeout = Duration.ofSeconds(10);
  Duration betweenPieces = Duration.ofSeconds(1);
  AbsentGroup absentGroup = AbsentGroup.IGNORED;
  NotFriend notFriend = NotFriend.DOCUMENTED;
  List<FaultRule> faults = List.of();
  long faultSeed;
  Consumer<JournalEntry> watcher = entry -> {};
  InstantSource clock = InstantSource.system();
  MonotonicClock monotonicClock = MonotonicClock.system();

  EmulatorSettings(EmulatedChat chat, @Nullable Executor executor) {
    this.chat = chat;
    this.executor = executor;
  }
}

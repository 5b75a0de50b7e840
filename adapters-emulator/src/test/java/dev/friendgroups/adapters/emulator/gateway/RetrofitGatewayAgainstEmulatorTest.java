package dev.friendgroups.adapters.emulator.gateway;

import static java.util.Objects.requireNonNull;

import dev.friendgroups.adapters.emulator.ChatEmulator;
import dev.friendgroups.adapters.emulator.calls.Counters;
import dev.friendgroups.adapters.emulator.faults.FaultRule;
import dev.friendgroups.adapters.emulator.faults.FaultRule.Kind;
import dev.friendgroups.adapters.http.gateway.RetrofitFriendGroupGateway;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.contracts.gateway.FriendGroupGatewayContract;
import dev.friendgroups.contracts.gateway.Request;
import dev.friendgroups.contracts.gateway.Trouble;
import dev.friendgroups.domain.chat.ChatApp;
import dev.friendgroups.domain.chat.Endpoint;
import dev.friendgroups.domain.chat.SdkAppId;
import dev.friendgroups.domain.chat.SecretKey;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;

class RetrofitGatewayAgainstEmulatorTest extends FriendGroupGatewayContract {
  private static final SecretKey KEY = new SecretKey("a key for tests");
  private static final Account NOBODY = new Account("nobody");
  private static final Map<ChatApi, String> COMMANDS =
      Map.of(
          ChatApi.FIND, "group_get", ChatApi.CREATE, "group_add", ChatApi.DELETE, "group_delete");
  private static final String ADMIN = "admin of 測試 & co";

  private final ObservedChat chat = new ObservedChat();
  private final ChatEmulator emulator =
      ChatEmulator.builder(chat).sdkAppId(1400000001).admin(ADMIN).secretKey(KEY).start();
  private final RetrofitFriendGroupGateway gateway =
      new RetrofitFriendGroupGateway(
          new ChatApp(
              new SdkAppId(1400000001), ADMIN, Endpoint.at(emulator.endpoint().toString()), KEY),
          50,
          InstantSource.system(),
          MonotonicClock.system(),
          new Random(1));

  @AfterEach
  void close() {
    gateway.close();
    emulator.close();
  }

  @Override
  protected FriendGroupGateway gateway() {
    return gateway;
  }

  @Override
  protected void given(Contacts contacts) {
    chat.put(List.of(contacts));
  }

  @Override
  protected boolean befall(ChatApi api, Trouble trouble) {
    if (trouble instanceof Trouble.Late) {
      chat.holdDeletions();
      return api == ChatApi.DELETE;
    }
    long code = trouble instanceof Trouble.Refused refused ? refused.code().number() : 0;
    emulator.faults(
        List.of(new FaultRule(requireNonNull(COMMANDS.get(api)), kind(trouble), code, 1)));
    return true;
  }

  private static Kind kind(Trouble trouble) {
    if (trouble instanceof Trouble.Refused) {
      return Kind.CODE;
    }
    if (trouble instanceof Trouble.Lost) {
      return Kind.RESET_BEFORE;
    }
    if (trouble instanceof Trouble.Unheard) {
      return Kind.RESET_AFTER;
    }
    return trouble instanceof Trouble.Foreign ? Kind.GARBAGE : Kind.STALL;
  }

  @Override
  protected void calm() {
    emulator.faults(List.of());
    try {
      chat.release();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What Chat did, and for each further request that it answered without, one without names. */
  @Override
  protected Optional<List<Request>> received() {
    List<Request> received = new ArrayList<>(chat.received());
    Counters counters = emulator.counters();
    COMMANDS.forEach(
        (api, command) -> {
          long arrived = counters.usage(command).calls();
          long done = received.stream().filter(request -> request.api() == api).count();
          for (long n = done; n < arrived; n++) {
            received.add(new Request(api, NOBODY, List.of()));
          }
        });
    return Optional.of(received);
  }
}

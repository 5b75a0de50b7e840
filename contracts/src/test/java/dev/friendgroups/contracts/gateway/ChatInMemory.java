package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.memory.InMemoryChat;
import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.Contacts;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A Chat in this program that can be made to misbehave, and tells what reached it. */
final class ChatInMemory {
  /** What comes back over the wire. */
  sealed interface Reply<T> {
    record Value<T>(T value) implements Reply<T> {}

    record Code<T>(ErrorCode code) implements Reply<T> {}

    /** The connection ended, or what came is none of Chat's. */
    record Nothing<T>(boolean answered) implements Reply<T> {}
  }

  private final EmulatedChat chat = InMemoryChat.create();
  private final Map<ChatApi, Trouble> troubles = new EnumMap<>(ChatApi.class);
  private final List<Request> received = new ArrayList<>();
  private final List<Runnable> heldBack = new ArrayList<>();

  EmulatedChat chat() {
    return chat;
  }

  void given(Contacts contacts) {
    chat.put(List.of(contacts));
  }

  Optional<FriendGroups> find(Account account) {
    return chat.find(account);
  }

  synchronized void befall(ChatApi api, Trouble trouble) {
    troubles.put(api, trouble);
  }

  synchronized void calm() {
    troubles.clear();
    heldBack.forEach(Runnable::run);
    heldBack.clear();
  }

  synchronized List<Request> received() {
    return List.copyOf(received);
  }

  /**
   * Takes a request.
   *
   * @param patience how long the caller waits for an answer
   * @throws InterruptedException when it was interrupted meanwhile
   */
  <T> Reply<T> take(
      ChatApi api, Account account, List<GroupName> names, Supplier<T> request, Duration patience)
      throws InterruptedException {
    Optional<Trouble> met = arrive(new Request(api, account, names));
    if (met.isEmpty()) {
      return new Reply.Value<>(request.get());
    }
    Trouble trouble = met.get();
    if (trouble instanceof Trouble.Refused refused) {
      return new Reply.Code<>(refused.code());
    }
    if (trouble instanceof Trouble.Late) {
      holdBack(() -> unheard(request));
    } else if (!(trouble instanceof Trouble.Lost)) {
      unheard(request);
    }
    if (trouble instanceof Trouble.Late || trouble instanceof Trouble.Silent) {
      waitInVain(patience);
    }
    return new Reply.Nothing<>(trouble instanceof Trouble.Foreign);
  }

  private static <T> void unheard(Supplier<T> request) {
    T unused = request.get();
  }

  private synchronized Optional<Trouble> arrive(Request request) {
    received.add(request);
    return Optional.ofNullable(troubles.get(request.api()));
  }

  private synchronized void holdBack(Runnable request) {
    heldBack.add(request);
  }

  private static void waitInVain(Duration patience) throws InterruptedException {
    boolean answered = new CountDownLatch(1).await(patience.toNanos(), TimeUnit.NANOSECONDS);
    if (answered) {
      throw new IllegalStateException("nobody answers");
    }
  }
}

package dev.friendgroups.application.port.out;

import dev.friendgroups.domain.group.Account;
import java.time.Duration;

/** Is told of each call to Chat, by the thread that makes it. */
@FunctionalInterface
public interface CallObserver {
  /** Nobody wants to know. */
  CallObserver NONE = call -> {};

  /**
   * A call is sent as soon as this returns; it is told of its end, too.
   *
   * @param api which of Chat's APIs
   * @param account whose groups
   */
  default void sending(ChatApi api, Account account) {}

  /**
   * A call has ended.
   *
   * @param call which one, and what came back
   */
  void called(Call call);

  /**
   * One request that was sent, or was about to be.
   *
   * @param api which of Chat's APIs
   * @param account whose groups
   * @param attempt 1 for the first, more while the same operation asks this API again for what it
   *     was not told is done or refused for good
   * @param answer what came back
   * @param waited how long nothing was sent: for its turn, or before it was repeated
   * @param took from when it might be sent until its end
   */
  record Call(
      ChatApi api,
      Account account,
      int attempt,
      Answer<?> answer,
      Duration waited,
      Duration took) {}
}

package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** One call, which may be made several times, each time in its turn; for one thread. */
final class PacedCall<T> {
  private final ChatApi api;
  private final Account account;
  private final Function<Attempt, Answer<T>> attempted;
  private final Pacing pacing;
  private final Pacer pacer;
  private final MonotonicClock clock;
  private final Told told;
  private Duration idleSince;

  /**
   * Who learns of each attempt.
   *
   * @param acceptance learns whether Chat takes requests of this caller
   * @param observer learns how long it took
   */
  record Told(Acceptance acceptance, CallObserver observer) {}

  /**
   * @param account whose groups it is about
   * @param attempted makes one attempt
   */
  PacedCall(
      ChatApi api,
      Account account,
      Function<Attempt, Answer<T>> attempted,
      Pacing pacing,
      MonotonicClock clock,
      Told told) {
    this.api = api;
    this.account = account;
    this.attempted = attempted;
    this.pacing = pacing;
    this.pacer = pacing.of(api);
    this.clock = clock;
    this.told = told;
    this.idleSince = clock.now();
  }

  /** Whether there is no sense in waiting for another turn. */
  boolean hopeless() {
    return pacer.hopeless();
  }

  /** One attempt in its turn; empty when there was no turn for it. */
  Optional<Answer<T>> once(Operation operation) {
    try (PacedAttempt attempt =
        new PacedAttempt(
            operation, pacer, clock, (answer, begun) -> tell(answer, begun, operation))) {
      if (!attempt.begin()) {
        return Optional.empty();
      }
      told.observer.sending(api, account);
      Answer<T> answer = attempted.apply(attempt);
      attempt.over(answer, pacing);
      CallPolicy row = CallPolicy.of(answer);
      told.acceptance.shownBy(row);
      if (row == CallPolicy.OVER_QUOTA) {
        attempt.refund();
      }
      boolean certainlyNot = answer.problem().map(Problem::certain).orElse(false);
      if (api != ChatApi.FIND && !certainlyNot) {
        operation.commit();
      }
      return Optional.of(answer);
    }
  }

  private void tell(Answer<?> answer, Duration begun, Operation operation) {
    if (told.observer == CallObserver.NONE) {
      return;
    }
    Duration now = clock.now();
    int attempt = operation.attempt(api, CallPolicy.of(answer).settles());
    told.observer.called(
        new CallObserver.Call(
            api, account, attempt, answer, begun.minus(idleSince), now.minus(begun)));
    idleSince = now;
  }
}

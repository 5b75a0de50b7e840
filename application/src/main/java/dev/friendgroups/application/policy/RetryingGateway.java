package dev.friendgroups.application.policy;

import dev.friendgroups.application.policy.CallPolicy.Request;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Any gateway, called as often as the {@link CallPolicy}, the retries and the operation's deadline
 * allow, and never faster than the quota. Safe for use by many threads.
 */
public final class RetryingGateway {
  private final FriendGroupGateway gateway;
  private final MonotonicClock clock;
  private final Backoff backoff;
  private final int retries;
  private final Pacer reading;
  private final Pacer creating;
  private final Pacer deleting;
  private final Acceptance acceptance = new Acceptance();

  /**
   * @param random safe for use by many threads
   */
  public RetryingGateway(
      FriendGroupGateway gateway, CallLimits limits, MonotonicClock clock, RandomGenerator random) {
    this.gateway = gateway;
    this.clock = clock;
    this.backoff = new Backoff(clock, random);
    this.retries = limits.retries();
    this.reading = new Pacer(limits.callsPerSecond(), clock);
    this.creating = new Pacer(limits.callsPerSecond(), clock);
    this.deleting = new Pacer(limits.callsPerSecond(), clock);
  }

  /** Reads all friend groups of an account; never has an effect, whatever becomes of it. */
  public Answer<FriendGroups> find(Account account, Operation operation) {
    Answer<FriendGroups> answer =
        call(Request.READ, operation, reading, attempt -> gateway.find(account, attempt));
    return answer instanceof Answer.Broken<FriendGroups> broken
        ? new Answer.Broken<>(broken.breakdown().withoutEffect())
        : answer;
  }

  /** Creates groups and puts members into them; repeated also when in doubt. */
  public Answer<CreatedGroups> create(GroupCreation creation, Operation operation) {
    return call(Request.CREATE, operation, creating, attempt -> gateway.create(creation, attempt));
  }

  /**
   * Deletes groups; not repeated when in doubt.
   *
   * @return the account's newest sequence; 0 when Chat did not tell
   */
  public Answer<Long> delete(GroupDeletion deletion, Operation operation) {
    return call(Request.DELETE, operation, deleting, attempt -> gateway.delete(deletion, attempt));
  }

  /** Whether Chat takes requests of this caller, as far as its answers show. */
  public Acceptance acceptance() {
    return acceptance;
  }

  /** Waits before the same operation asks for something again; false when it must not. */
  public boolean pause(int retry, Operation operation) {
    if (retry > retries) {
      return false;
    }
    Duration before = clock.now();
    boolean paused = backoff.pause(retry, operation.remaining());
    operation.took(clock.now().minus(before), Backoff.LONGEST);
    return paused;
  }

  private <T> Answer<T> call(
      Request request, Operation operation, Pacer pacer, Function<Attempt, Answer<T>> gatewayCall) {
    int retry = 0;
    while (true) {
      Answer<T> answer = once(operation, pacer, gatewayCall);
      boolean repeat = CallPolicy.of(answer).after(request) == Reaction.REPEAT;
      if (!repeat || !pause(++retry, operation)) {
        return answer;
      }
    }
  }

  private <T> Answer<T> once(
      Operation operation, Pacer pacer, Function<Attempt, Answer<T>> gatewayCall) {
    try (PacedAttempt attempt = new PacedAttempt(operation, pacer, clock)) {
      if (!attempt.begin()) {
        return new Answer.Broken<>(notCalled());
      }
      Answer<T> answer = gatewayCall.apply(attempt);
      attempt.over(answer);
      acceptance.shownBy(CallPolicy.of(answer));
      return answer;
    }
  }

  private static Breakdown notCalled() {
    return new Breakdown(
        Thread.currentThread().isInterrupted()
            ? "interrupted before Chat was called"
            : "no time left to call Chat",
        Remedy.TRY_AGAIN,
        true);
  }
}

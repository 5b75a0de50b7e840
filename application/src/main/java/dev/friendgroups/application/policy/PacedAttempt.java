package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An attempt that waits for its turn before each request, and tells the pacer how it goes. */
final class PacedAttempt implements Attempt, AutoCloseable {
  /** Chat gives itself 3 seconds to answer; the rest is for the way there and back. */
  static final Duration LONGEST = Duration.ofSeconds(5);

  private static final Answer<?> NOT_TAKEN =
      new Answer.Broken<>(new Breakdown("the signature was not taken", Remedy.SIGN_AGAIN, true));

  private final Operation operation;
  private final Pacer pacer;
  private final MonotonicClock clock;
  private final Ended ended;
  private Duration begun = Duration.ZERO;
  private Duration allowed = Duration.ZERO;
  private boolean underWay;
  private Pacer.@Nullable Permit permit;
  private Pacer.@Nullable Permit last;

  /** Learns of each request that was let through, and what came of it. */
  interface Ended {
    /**
     * One more has ended.
     *
     * @param answer what came of it
     * @param begun when it might be sent
     */
    void told(Answer<?> answer, Duration begun);
  }

  PacedAttempt(Operation operation, Pacer pacer, MonotonicClock clock, Ended ended) {
    this.operation = operation;
    this.pacer = pacer;
    this.clock = clock;
    this.ended = ended;
  }

  /**
   * Waits until a request may be sent.
   *
   * @return whether it may; false when no time is left, the thread was interrupted, or the
   *     operation was stopped
   */
  boolean begin() {
    if (operation.expired()) {
      return false;
    }
    Duration before = clock.now();
    try {
      permit = pacer.await(operation::stopped).orElse(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      begun = clock.now();
      operation.waited(begun.minus(before));
    }
    last = permit;
    if (permit == null) {
      return false;
    }
    if (operation.expired()) {
      // While it waited, the account became somebody else's.
      permit.close();
      permit = null;
      return false;
    }
    operation.countCall();
    allowed = remaining();
    underWay = true;
    return true;
  }

  @Override
  public Duration remaining() {
    Duration own = begun.plus(LONGEST).minus(clock.now());
    Duration shared = operation.remaining();
    if (own.isNegative()) {
      return Duration.ZERO;
    }
    return own.compareTo(shared) < 0 ? own : shared;
  }

  @Override
  public void sending() {
    if (permit != null) {
      permit.sending();
    }
  }

  @Override
  public void sent() {
    if (permit != null) {
      permit.sent();
    }
  }

  @Override
  public void answered() {
    if (permit != null) {
      permit.answered();
      permit = null;
    }
  }

  @Override
  public boolean again() {
    return again(NOT_TAKEN);
  }

  @Override
  public boolean again(Answer<?> refused) {
    ended.told(refused, begun);
    close();
    return begin();
  }

  /** This came of it: what a gateway did not tell, its answer may. */
  void over(Answer<?> answer, Pacing pacing) {
    boolean nothingSent = answer instanceof Answer.Broken<?> broken && broken.breakdown().certain();
    if (permit != null && !nothingSent) {
      permit.sending();
    }
    if (last != null) {
      pacing.answered(answer, last, pacer);
    }
    if (underWay) {
      ended.told(answer, begun);
    }
  }

  /** The time since its turn came was spent on nothing but being told to wait. */
  void refund() {
    operation.waited(clock.now().minus(begun));
  }

  @Override
  public void close() {
    if (underWay) {
      underWay = false;
      operation.took(clock.now().minus(begun), allowed);
    }
    if (permit != null) {
      permit.close();
      permit = null;
    }
  }
}

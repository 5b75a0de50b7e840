package dev.friendgroups.application.policy;

import dev.friendgroups.application.policy.CallPolicy.Request;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Any gateway, called as often as the {@link CallPolicy}, the retries and the operation's deadline
 * allow, and never faster than the quota. Safe for use by many threads.
 */
public final class RetryingGateway implements AutoCloseable {
  private static final long FEW = 4;

  private final FriendGroupGateway gateway;
  private final MonotonicClock clock;
  private final Backoff backoff;
  private final int retries;
  private final Pacing pacing;
  private final Acceptance acceptance = new Acceptance();
  private final PacedCall.Told told;
  private final LongAdder repeated = new LongAdder();

  /**
   * A gateway that nobody shares the quota with.
   *
   * @param gateway makes one attempt a call; stays open when this one is closed
   * @param limits retries, and calls a second to each API; deadlines come with the operations
   * @param clock paces and waits
   * @param random safe for use by many threads; it needs no secrecy, so that a fast one will do
   */
  public RetryingGateway(
      FriendGroupGateway gateway, CallLimits limits, MonotonicClock clock, RandomGenerator random) {
    this(gateway, limits, clock, random, QuotaShares.alone());
  }

  /**
   * A gateway that shares the quota and tells nobody of its calls.
   *
   * @param gateway makes one attempt a call; stays open when this one is closed
   * @param limits retries, and calls a second to each API; deadlines come with the operations
   * @param clock paces and waits
   * @param random safe for use by many threads; it needs no secrecy, so that a fast one will do
   * @param shares who shares the quota; joined before the first call
   */
  public RetryingGateway(
      FriendGroupGateway gateway,
      CallLimits limits,
      MonotonicClock clock,
      RandomGenerator random,
      QuotaShares shares) {
    this(gateway, limits, clock, random, shares, CallObserver.NONE);
  }

  /**
   * A gateway that shares the quota and tells of its calls.
   *
   * @param gateway makes one attempt a call; stays open when this one is closed
   * @param limits retries, and calls a second to each API; deadlines come with the operations
   * @param clock paces and waits
   * @param random safe for use by many threads; it needs no secrecy, so that a fast one will do
   * @param shares who shares the quota; joined before the first call
   * @param observer told of each call; safe for use by many threads
   */
  public RetryingGateway(
      FriendGroupGateway gateway,
      CallLimits limits,
      MonotonicClock clock,
      RandomGenerator random,
      QuotaShares shares,
      CallObserver observer) {
    this.gateway = gateway;
    this.told = new PacedCall.Told(acceptance, observer);
    this.clock = clock;
    this.backoff = new Backoff(clock, random);
    this.retries = limits.retries();
    this.pacing = new Pacing(limits.callsPerSecond(), clock, shares);
  }

  /**
   * Reads all friend groups of an account; never has an effect, whatever becomes of it.
   *
   * @param account one that Chat may know or not
   * @param operation how long that may take, and what counts the calls
   * @return the groups with all their members, or the last problem that was met
   */
  public Answer<FriendGroups> find(Account account, Operation operation) {
    Answer<FriendGroups> answer =
        call(
            Request.READ,
            paced(ChatApi.FIND, account, attempt -> gateway.find(account, attempt)),
            operation);
    return answer instanceof Answer.Broken<FriendGroups> broken
        ? new Answer.Broken<>(broken.breakdown().withoutEffect())
        : answer;
  }

  /**
   * Creates groups and puts members into them; repeated also when in doubt.
   *
   * @param creation what is to be there afterwards
   * @param operation how long that may take, and what counts the calls
   * @return the new sequence and who was not let in, or the last problem that was met
   */
  public Answer<CreatedGroups> create(GroupCreation creation, Operation operation) {
    return call(
        Request.CREATE,
        paced(ChatApi.CREATE, creation.account(), attempt -> gateway.create(creation, attempt)),
        operation);
  }

  /**
   * Deletes groups; not repeated when in doubt.
   *
   * @param deletion what is to go
   * @param operation how long that may take, and what counts the calls
   * @return the account's newest sequence; 0 when Chat did not tell
   */
  public Answer<Long> delete(GroupDeletion deletion, Operation operation) {
    return call(
        Request.DELETE,
        paced(ChatApi.DELETE, deletion.account(), attempt -> gateway.delete(deletion, attempt)),
        operation);
  }

  /** {@return whether Chat takes requests of this caller, as far as its answers show} */
  public Acceptance acceptance() {
    return acceptance;
  }

  /**
   * Waits before the same operation asks for something again; false when it must not.
   *
   * @param retry 1 before the first repetition
   * @param operation how long there is for the pause and what comes after it
   * @return whether to ask again; false when there are no retries left, or no time, or on an
   *     interrupt
   */
  public boolean pause(int retry, Operation operation) {
    if (retry > retries) {
      return false;
    }
    Duration before = clock.now();
    boolean again = backoff.pause(retry, operation.remaining());
    operation.took(clock.now().minus(before), Backoff.LONGEST);
    if (again) {
      repeated.increment();
    }
    return again;
  }

  /** {@return how often something was asked for once more so far, over all operations} */
  public long repeated() {
    return repeated.sum();
  }

  /**
   * Does something that makes about so many calls to one API: many of them need a share of the
   * quota, while a few are sent at once, whoever else is calling.
   *
   * @param <T> what the work comes to
   * @param calls about how many there will be; a wrong number makes it slower, or unfair
   * @param work done at once, by the thread that asks for it
   * @return what the work came to
   */
  public <T> T during(long calls, Supplier<T> work) {
    if (calls <= FEW) {
      return work.get();
    }
    pacing.beginJob();
    try {
      return work.get();
    } finally {
      pacing.endJob();
    }
  }

  /** {@return whether calls are queued for the quota just now} */
  public boolean queued() {
    return pacing.queued();
  }

  /** {@return what Chat's refusals taught about the quota, by now} */
  public QuotaUse quota() {
    return pacing.use();
  }

  /** Leaves the quota to the others; nothing is to be called any more. */
  @Override
  public void close() {
    pacing.close();
  }

  private <T> PacedCall<T> paced(
      ChatApi api, Account account, Function<Attempt, Answer<T>> attempt) {
    return new PacedCall<>(api, account, attempt, pacing, clock, told);
  }

  private <T> Answer<T> call(Request request, PacedCall<T> paced, Operation operation) {
    int retry = 0;
    Optional<Answer<T>> overQuota = Optional.empty();
    while (true) {
      Optional<Answer<T>> called = paced.once(operation);
      if (called.isEmpty()) {
        return overQuota.orElseGet(() -> new Answer.Broken<>(notCalled(operation)));
      }
      Answer<T> answer = called.get();
      Reaction reaction = CallPolicy.of(answer).after(request);
      overQuota = reaction == Reaction.WAIT ? called : Optional.empty();
      boolean again =
          switch (reaction) {
            case WAIT -> !paced.hopeless() && !operation.stopped();
            case REPEAT -> !operation.stopped() && pause(++retry, operation);
            default -> false;
          };
      if (!again) {
        return answer;
      }
    }
  }

  private static Breakdown notCalled(Operation operation) {
    String why =
        operation.stopped() ? "stopped before Chat was called" : "no time left to call Chat";
    return new Breakdown(
        Thread.currentThread().isInterrupted() ? "interrupted before Chat was called" : why,
        Remedy.TRY_AGAIN,
        true);
  }
}

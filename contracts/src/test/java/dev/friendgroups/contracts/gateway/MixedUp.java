package dev.friendgroups.contracts.gateway;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A field that threads share who should not: whoever comes alone notices nothing. */
final class MixedUp<T> {
  private static final long TOGETHER_MILLIS = 20;

  private final AtomicReference<T> shared = new AtomicReference<>();
  private final CyclicBarrier both = new CyclicBarrier(2);

  /** Writes the field and reads it again, the other thread's value where there is one. */
  T putAndGet(T value) {
    shared.set(value);
    try {
      both.await(TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (BrokenBarrierException | TimeoutException nobodyElseCame) {
      both.reset();
    }
    return requireNonNull(shared.get());
  }
}

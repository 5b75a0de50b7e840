package dev.friendgroups.application.usecase;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * An account that was begun, and may have to wait for something that keeps no worker busy.
 *
 * @param ready whether nothing is gained by beginning another account first
 * @param end brings it to its end, waiting if it has to; asked once
 * @param <O> what becomes of it
 */
record Begun<O>(BooleanSupplier ready, Supplier<O> end) {
  /** One that has come to its end. */
  static <O> Begun<O> ended(O outcome) {
    return new Begun<>(() -> true, () -> outcome);
  }
}

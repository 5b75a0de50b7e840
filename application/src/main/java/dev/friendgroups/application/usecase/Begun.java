package dev.friendgroups.application.usecase;

import dev.friendgroups.domain.deletion.Outcome;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * An account that was begun, and may have to wait for something that keeps no worker busy.
 *
 * @param ready whether nothing is gained by beginning another account first
 * @param end brings it to its end, waiting if it has to; asked once
 * @param committed whether anything was done for it, so that what became of it is recorded even
 *     when the run was to end; asked after that
 * @param <O> what becomes of it
 */
record Begun<O extends Outcome>(BooleanSupplier ready, Supplier<O> end, BooleanSupplier committed) {
  /** One that has come to its end. */
  static <O extends Outcome> Begun<O> ended(O outcome) {
    return new Begun<>(() -> true, () -> outcome, () -> !Withheld.nothingDone(outcome));
  }
}

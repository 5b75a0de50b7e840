package dev.friendgroups.application.usecase;

import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Outcome;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.refusal.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Outcomes of accounts that nothing was done for while the job may have been lost: whether they are
 * to be told is known once the ledger says whose it is. A job that is lost is told once, and not
 * for each worker's account. Safe for use by many threads.
 *
 * @param <O> what becomes of one account
 */
final class Withheld<O extends Outcome> {
  private final Supplier<Duration> held;
  private final List<O> outcomes = new ArrayList<>();

  /**
   * @param held for how long the job is certainly this process's own
   */
  Withheld(Supplier<Duration> held) {
    this.held = held;
  }

  /** Whether it is kept back, to be told later or never. */
  synchronized boolean takes(O outcome) {
    return nothingDone(outcome) && held.get().isZero() && outcomes.add(outcome);
  }

  /**
   * Whether the account is as it was, and may have another outcome when it is attended to again.
   */
  static boolean nothingDone(Outcome outcome) {
    boolean asItWas =
        outcome instanceof DeletionOutcome deletion
            ? deletion.mayBeGone().isEmpty()
            : outcome instanceof RestoreOutcome restore
                && restore.restored().isEmpty()
                && restore.problem().map(Problem::certain).orElse(false);
    return asItWas && !outcome.conclusive();
  }

  /** Those to be told, now that the job is not lost; each once. */
  synchronized List<O> release() {
    List<O> all = List.copyOf(outcomes);
    outcomes.clear();
    return all;
  }
}

package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import java.util.stream.Stream;

/** Prints what became of a past job's accounts. */
@FunctionalInterface
public interface OutcomesPrinter {
  /**
   * Prints one after the other; there may be millions.
   *
   * @param job whose accounts they are
   * @param outcomes read one by one, in bounded memory; not closed
   */
  void print(Job job, Stream<DeletionOutcome> outcomes);
}

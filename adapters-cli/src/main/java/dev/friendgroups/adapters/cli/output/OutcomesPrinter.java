package dev.friendgroups.adapters.cli.output;

import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import java.util.stream.Stream;

/** Prints what became of a past job's accounts. */
@FunctionalInterface
public interface OutcomesPrinter {
  /** One after the other; there may be millions. */
  void print(Job job, Stream<DeletionOutcome> outcomes);
}

package dev.friendgroups.application.port.in.jobs;

import dev.friendgroups.domain.refusal.Problem;

/** How a run came to its end. */
public sealed interface Ending {
  /** Every account was attended to. */
  record Completed() implements Ending {}

  /** Somebody asked for a stop; resuming does the rest. */
  record Interrupted() implements Ending {}

  /**
   * The set-up is wrong, so that no account could have succeeded; resuming does the rest.
   *
   * @param problem the one that stopped it, whose remedy is to be followed first
   */
  record Stopped(Problem problem) implements Ending {}

  /**
   * Too much failed for passing reasons; resuming does the rest.
   *
   * @param problem the one met last
   */
  record Paused(Problem problem) implements Ending {}

  /**
   * The ledger failed, so that not all that this run did may be recorded; resuming looks again, and
   * does the rest.
   *
   * @param problem what the ledger said
   */
  record Unrecorded(Problem problem) implements Ending {}

  /**
   * The job was lost to somebody else, since this process was not heard of in time; who has it now
   * looks again, and does the rest.
   *
   * @param problem what the ledger said
   */
  record TakenOver(Problem problem) implements Ending {}

  /** {@return whether all that the run did is recorded} */
  default boolean recorded() {
    return !(this instanceof Unrecorded || this instanceof TakenOver);
  }
}

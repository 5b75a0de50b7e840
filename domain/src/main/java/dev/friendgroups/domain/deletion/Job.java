package dev.friendgroups.domain.deletion;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of deleting, as the ledger keeps it.
 *
 * @param number its number
 * @param started when it was accepted
 * @param chat which Chat it is for, in words that stay the same from run to run
 * @param backup whether groups are saved before they are deleted
 * @param size what was planned
 * @param state how far it got
 * @param totals the outcomes so far
 * @param restoration what of it was put back; empty when nothing was
 */
public record Job(
    JobNumber number,
    Instant started,
    String chat,
    boolean backup,
    PlanSize size,
    State state,
    JobTotals totals,
    Optional<Restoration> restoration) {
  /**
   * Refuses null.
   *
   * @param number that the ledger gave it
   * @param started to the precision that the ledger keeps
   * @param chat like {@code app 1400000001 in singapore}
   * @param backup false makes the job one that cannot be restored
   * @param size fixed once the job is started
   * @param state by the outcomes recorded so far
   * @param totals {@link JobTotals#NONE} before the first outcome
   * @param restoration what was put back of it; empty when nothing was
   */
  public Job {
    requireNonNull(number, "number must not be null");
    requireNonNull(started, "started must not be null");
    requireNonNull(chat, "chat must not be null");
    requireNonNull(size, "size must not be null");
    requireNonNull(state, "state must not be null");
    requireNonNull(totals, "totals must not be null");
    requireNonNull(restoration, "restoration must not be null");
  }

  /**
   * A job of which nothing was put back.
   *
   * @param number that the ledger gave it
   * @param started to the precision that the ledger keeps
   * @param chat like {@code app 1400000001 in singapore}
   * @param backup false makes the job one that cannot be restored
   * @param size fixed once the job is started
   * @param state by the outcomes recorded so far
   * @param totals {@link JobTotals#NONE} before the first outcome
   */
  public Job(
      JobNumber number,
      Instant started,
      String chat,
      boolean backup,
      PlanSize size,
      State state,
      JobTotals totals) {
    this(number, started, chat, backup, size, state, totals, Optional.empty());
  }

  /** How far a job got. */
  public enum State {
    /** Some accounts have no conclusive outcome yet. */
    UNFINISHED,
    /** Every account has one. */
    FINISHED
  }
}

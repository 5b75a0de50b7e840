package dev.friendgroups.application.port.out;

import dev.friendgroups.domain.refusal.Breakdown;
import org.jspecify.annotations.Nullable;

/** Chat gave no answer, or none that can be read. */
public class BrokenCallException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Breakdown breakdown;
  private final boolean mayHaveTakenEffect;

  /**
   * @param breakdown what happened and what to do, without secrets
   * @param mayHaveTakenEffect whether Chat may have done what it was asked; false only when that is
   *     certain
   * @param cause the technical cause, if any
   */
  public BrokenCallException(
      Breakdown breakdown, boolean mayHaveTakenEffect, @Nullable Throwable cause) {
    super(breakdown.summary(), cause);
    this.breakdown = breakdown;
    this.mayHaveTakenEffect = mayHaveTakenEffect;
  }

  /** What happened and what to do. */
  public Breakdown breakdown() {
    return breakdown;
  }

  /** Whether Chat may have done what it was asked; reading the account again settles it. */
  public boolean mayHaveTakenEffect() {
    return mayHaveTakenEffect;
  }
}

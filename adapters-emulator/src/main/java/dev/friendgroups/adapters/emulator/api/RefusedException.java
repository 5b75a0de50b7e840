package dev.friendgroups.adapters.emulator.api;

import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;

/** Ends the handling of a request that Chat refuses; carries what it answers. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;
  private final String reason;

  RefusedException(ErrorCode code, String info) {
    this(code, info, info);
  }

  RefusedException(Refusal refusal) {
    super(refusal.info());
    this.refusal = refusal;
    reason = refusal.info();
  }

  /**
   * @param info what Chat says
   * @param reason what is wrong, in our own words
   */
  RefusedException(ErrorCode code, String info, String reason) {
    super(reason);
    refusal = new Refusal(code, info, "");
    this.reason = reason;
  }

  Refusal refusal() {
    return refusal;
  }

  /** What is wrong, in our own words. */
  String reason() {
    return reason;
  }
}

package dev.friendgroups.adapters.emulator.api;

import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;

/** Ends the handling of a request that Chat refuses; carries what it answers. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  RefusedException(ErrorCode code, String info) {
    super(info);
    refusal = new Refusal(code, info, "");
  }

  Refusal refusal() {
    return refusal;
  }
}

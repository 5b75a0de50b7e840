package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;

/** Why an account is left alone whose backup the ledger cannot read any more. */
final class DamagedBackup {
  private static final String ADVICE =
      "use another copy of the ledger, if there is one; no retry helps";

  private DamagedBackup() {}

  static Problem of(StorageException e, boolean certain) {
    return new Breakdown(String.valueOf(e.getMessage()), Remedy.GIVE_UP, certain, ADVICE);
  }
}

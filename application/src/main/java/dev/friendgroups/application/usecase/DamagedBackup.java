package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.List;
import java.util.Optional;

/** Why an account is left alone whose backup the ledger cannot read any more. */
final class DamagedBackup {
  private static final String ADVICE =
      "use another copy of the ledger, if there is one; no retry helps";

  private DamagedBackup() {}

  static Problem of(StorageException e, boolean certain) {
    return new Breakdown(String.valueOf(e.getMessage()), Remedy.GIVE_UP, certain, ADVICE);
  }

  /** One account whose backup is damaged keeps no other from being restored. */
  static RestoreOutcome of(SelectedBackup<?> damaged, StorageException e) {
    return new RestoreOutcome(
        damaged.account(), List.of(), List.of(), damaged.names(), Optional.of(of(e, true)), 0);
  }
}

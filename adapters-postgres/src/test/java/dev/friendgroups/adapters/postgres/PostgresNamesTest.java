package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names that a column of type text could not hold. */
class PostgresNamesTest {
  private static final Account ALICE = new Account("alice\\N\"é");
  private static final GroupName NAME = new GroupName("a\u0000\\N\t\uD83D");
  private static final FriendGroup GROUP =
      new FriendGroup(NAME, Set.of(new Member("\u0000"), new Member("\uDE00")));

  @Test
  void whatever_letters_they_have_they_are_planned_saved_and_put_back() {
    try (DeletionLedger ledger = new TestLedgers().open(InstantSource.system())) {
      JobNumber job;
      try (DeletionLedger.Draft draft = ledger.draft()) {
        draft.add(ALICE, NAME);
        job = draft.accept("app 1400000000 in sgp", true);
      }
      try (DeletionLedger.Run run = ledger.run(job)) {
        DeletionTask task = run.tasks().next();
        assertThat(task.plan()).isEqualTo(new AccountPlan(ALICE, List.of(NAME)));
        task.save(List.of(GROUP));
      }

      try (DeletionLedger.Restore restore = ledger.restore(job, Set.of())) {
        RestoreTask task = restore.tasks().next();
        assertThat(task.groups().groups()).containsExactly(GROUP);
      }
    }
  }
}

package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** How long what is to be written waits for more to share its commit. */
class GroupCommitTest {
  private static final GroupName FAMILY = new GroupName("family");
  private static final Lease FOR_AN_HOUR = new Lease(TestLedgers.LEASE, Duration.ofHours(1));

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void enough_of_it_does_not_wait_for_more() {
    TestLedgers ledgers = new TestLedgers();
    try (DeletionLedger ledger = ledgers.open(InstantSource.system(), FOR_AN_HOUR)) {
      JobNumber job = accepted(ledger, GroupCommit.ENOUGH);
      try (DeletionLedger.Run run = ledger.run(job)) {
        Iterator<DeletionTask> tasks = run.tasks();
        for (int account = 1; account < GroupCommit.ENOUGH; account++) {
          DeletionTask task = tasks.next();
          task.record(deleted(task));
        }

        tasks.next().save(List.of(new FriendGroup(FAMILY, Set.of())));

        assertThat(ledger.job(job).orElseThrow().totals().accounts())
            .isEqualTo(GroupCommit.ENOUGH - 1);
      }
    }
  }

  private static JobNumber accepted(DeletionLedger ledger, int accounts) {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      for (int account = 0; account < accounts; account++) {
        draft.add(new Account("account" + account), FAMILY);
      }
      return draft.accept("app 1400000000 in sgp", true);
    }
  }

  private static DeletionOutcome deleted(DeletionTask task) {
    return new DeletionOutcome(
        task.plan().account(),
        List.of(FAMILY),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        2,
        2);
  }
}

package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A job with more accounts than are kept in memory or read at once. */
@Timeout(300)
class PostgresBigJobTest {
  private static final int ACCOUNTS = 26_000;
  private static final int DONE = ACCOUNTS / 4;
  private static final GroupName FAMILY = new GroupName("family");

  private static DeletionOutcome deleted(DeletionTask task) {
    return new DeletionOutcome(
        task.plan().account(),
        List.of(FAMILY),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        7,
        2);
  }

  @Test
  void all_of_its_accounts_are_planned_once_and_those_done_are_passed_by() {
    try (DeletionLedger ledger = new TestLedgers().open(InstantSource.system())) {
      JobNumber job;
      try (DeletionLedger.Draft draft = ledger.draft()) {
        for (int account = 0; account < ACCOUNTS; account++) {
          draft.add(new Account("account-" + account), FAMILY);
          draft.add(new Account("account-" + account / 2), FAMILY);
        }
        assertThat(draft.size()).isEqualTo(new PlanSize(ACCOUNTS, ACCOUNTS, ACCOUNTS, ACCOUNTS));
        job = draft.accept("app 1400000000 in sgp", true);
      }

      try (DeletionLedger.Run run = ledger.run(job)) {
        Iterator<DeletionTask> tasks = run.tasks();
        for (int done = 0; done < DONE; done++) {
          DeletionTask task = tasks.next();
          task.record(deleted(task));
        }
      }

      try (DeletionLedger.Run run = ledger.run(job)) {
        Iterator<DeletionTask> tasks = run.tasks();
        int left = 0;
        for (; tasks.hasNext(); tasks.next()) {
          left++;
        }
        assertThat(left).isEqualTo(ACCOUNTS - DONE);
      }
      Job recorded = ledger.job(job).orElseThrow();
      assertThat(recorded.totals().accounts()).isEqualTo(DONE);
      assertThat(recorded.totals().deleted()).isEqualTo(DONE);
      try (Stream<DeletionOutcome> outcomes = ledger.outcomes(job)) {
        assertThat(outcomes).hasSize(DONE);
      }
    }
  }
}

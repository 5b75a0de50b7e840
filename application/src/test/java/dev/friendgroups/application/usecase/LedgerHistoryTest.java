package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.memory.InMemoryDeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerHistoryTest {
  private static final Account ALICE = new Account("alice");
  private static final GroupName FAMILY = new GroupName("family");

  private final InMemoryDeletionLedger ledger = new InMemoryDeletionLedger();
  private final LedgerHistory history = new LedgerHistory(ledger);

  @Test
  void jobs_are_looked_up_newest_first_or_one_by_one() {
    JobNumber first = job();
    JobNumber second = job();

    assertThat(history.jobs()).extracting(Job::number).containsExactly(second, first);
    assertThat(history.job(first).map(Job::number)).contains(first);
    assertThat(history.job(new JobNumber(3))).isEmpty();
  }

  @Test
  void outcomes_are_shown_as_they_were_recorded() {
    JobNumber number = job();
    DeletionOutcome outcome =
        new DeletionOutcome(
            ALICE, List.of(FAMILY), List.of(), List.of(), List.of(), Optional.empty(), 4, 2);
    try (DeletionLedger.Run run = ledger.run(number)) {
      run.tasks().next().record(outcome);
    }

    try (Stream<DeletionOutcome> outcomes = history.outcomes(number)) {
      assertThat(outcomes).containsExactly(outcome);
    }
  }

  @Test
  void a_forgotten_job_is_gone() {
    JobNumber number = job();

    history.forget(number);

    assertThat(history.jobs()).isEmpty();
    assertThatThrownBy(() -> history.forget(number)).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_job_that_is_being_run_is_not_forgotten() {
    JobNumber number = job();

    try (DeletionLedger.Run run = ledger.run(number)) {
      assertThatThrownBy(() -> history.forget(number)).isInstanceOf(JobBusyException.class);
      assertThat(history.job(number)).contains(run.job());
    }
  }

  private JobNumber job() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, FAMILY);
      return draft.accept("app 1", true);
    }
  }
}

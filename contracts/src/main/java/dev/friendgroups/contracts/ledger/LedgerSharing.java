package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a ledger: what two have in common that are open at once, as in two processes. */
abstract class LedgerSharing extends LedgerSuite {
  private DeletionLedger other;

  LedgerSharing(DeletionLedgerContract contract) {
    super(contract);
  }

  @BeforeEach
  void openAnother() {
    other = another();
  }

  @AfterEach
  void closeTheOther() {
    other.close();
  }

  @Test
  void a_job_that_one_accepts_the_other_knows() {
    JobNumber job = accepted(plan(ALICE, FAMILY));

    assertThat(other.jobs()).isEqualTo(ledger.jobs()).extracting(Job::number).containsExactly(job);
  }

  @Test
  void a_draft_of_one_is_no_job_of_the_other() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, FAMILY);
      draft.size();

      assertThat(other.jobs()).isEmpty();
    }
  }

  @Test
  void both_accept_jobs_under_different_numbers() {
    List<DeletionLedger> both = List.of(ledger, other);

    List<JobNumber> numbers =
        IntStream.range(0, 20).parallel().mapToObj(n -> acceptedBy(both.get(n % 2))).toList();

    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(ledger.jobs()).extracting(Job::number).containsExactlyInAnyOrderElementsOf(numbers);
  }

  @Test
  void a_job_that_one_runs_the_other_cannot_have() {
    JobNumber job = accepted(plan(ALICE, FAMILY));

    try (DeletionLedger.Run held = ledger.run(job)) {
      assertBusyForTheOther(held.job().number());
    }

    other.run(job).close();
  }

  @Test
  void a_job_that_one_restores_the_other_cannot_have() {
    JobNumber job = accepted(plan(ALICE, FAMILY));

    try (DeletionLedger.Restore held = ledger.restore(job, Set.of())) {
      assertBusyForTheOther(held.job().number());
    }

    other.restore(job, Set.of()).close();
  }

  @Test
  void of_many_who_want_a_job_at_once_one_has_it() {
    JobNumber job = accepted(plan(ALICE, FAMILY));
    List<DeletionLedger> both = List.of(ledger, other);

    List<DeletionLedger.Run> runs =
        IntStream.range(0, 20)
            .parallel()
            .boxed()
            .flatMap(n -> runOf(both.get(n % 2), job).stream())
            .toList();

    runs.forEach(DeletionLedger.Run::close);
    assertThat(runs).as("runs that were given out together").hasSize(1);
  }

  @Test
  void what_one_saved_and_recorded_the_other_goes_on_with() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK), plan(BOB, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE), group(WORK));
          tasks.record(deleted(BOB, FAMILY));
        });

    try (DeletionLedger.Run run = other.run(job)) {
      assertThat(list(run.tasks()))
          .extracting(task -> new Pending(task.plan(), Set.copyOf(task.saved())))
          .containsExactly(new Pending(plan(ALICE, FAMILY, WORK), Set.of(FAMILY, WORK)));
    }
    assertThat(other.job(job)).isEqualTo(ledger.job(job));
  }

  @Test
  void a_job_that_one_forgets_is_gone_for_the_other() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE);

    ledger.forget(job);

    assertThat(other.jobs()).isEmpty();
    assertThatThrownBy(() -> other.run(job)).isInstanceOf(java.util.NoSuchElementException.class);
  }

  private void assertBusyForTheOther(JobNumber job) {
    assertThatThrownBy(() -> other.run(job)).isInstanceOf(JobBusyException.class);
    assertThatThrownBy(() -> other.restore(job, Set.of())).isInstanceOf(JobBusyException.class);
    assertThatThrownBy(() -> other.forget(job)).isInstanceOf(JobBusyException.class);
    assertThat(other.job(job)).isPresent();
  }

  private static List<DeletionLedger.Run> runOf(DeletionLedger ledger, JobNumber job) {
    try {
      return List.of(ledger.run(job));
    } catch (JobBusyException somebodyElseHasIt) {
      return List.of();
    }
  }

  private static JobNumber acceptedBy(DeletionLedger ledger) {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, FAMILY);
      return draft.accept(CHAT, true);
    }
  }
}

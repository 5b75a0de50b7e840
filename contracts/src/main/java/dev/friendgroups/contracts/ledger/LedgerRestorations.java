package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.Restoration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of a ledger: what a job tells of what was put back of it. */
abstract class LedgerRestorations extends LedgerSuite {
  LedgerRestorations(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void of_an_account_that_was_put_back_in_parts_all_parts_count_each_group_once() {
    JobNumber job = jobThatDeletedFamilyAndWorkOf(ALICE, BOB);
    restore(job, Set.of(ALICE), tasks -> tasks.record(restored(ALICE, WORK)));
    restore(job, tasks -> tasks.record(restored(ALICE, WORK)));
    assertThat(restoration(job)).contains(new Restoration(NOW, 1, 1));

    restore(
        job,
        Set.of(ALICE),
        tasks -> {
          tasks.record(restored(ALICE, FAMILY));
          tasks.finish();
        });
    assertThat(restoration(job)).contains(new Restoration(NOW, 1, 2));

    restore(
        job,
        tasks -> {
          tasks.record(restored(BOB, FAMILY));
          tasks.record(restored(BOB, WORK));
          tasks.record(restored(ALICE, FAMILY, WORK));
        });
    assertThat(restoration(job)).contains(new Restoration(NOW, 2, 4));

    restore(job, RestoreTasks::finish);
    restore(job, tasks -> tasks.record(notRestored(ALICE, NOT_REACHED)));
    assertThat(restoration(job)).contains(new Restoration(NOW, 2, 4));
  }

  @Test
  void of_an_account_that_a_run_attended_to_again_only_what_was_put_back_since_counts() {
    JobNumber job = accepted(plan(ALICE, FAMILY, WORK));
    run(job, tasks -> tasks.save(ALICE, group(FAMILY, DAVE), group(WORK)));
    restore(job, tasks -> tasks.record(restored(ALICE, FAMILY)));
    run(job, tasks -> tasks.save(ALICE, group(FAMILY, DAVE), group(WORK)));
    assertThat(restoration(job)).isEmpty();

    restore(job, tasks -> tasks.record(restored(ALICE, WORK)));

    assertThat(restoration(job)).contains(new Restoration(NOW, 1, 1));
  }

  @Test
  void a_job_tells_what_was_put_back_of_it_each_group_once() {
    JobNumber job = jobThatDeletedFamilyOf(ALICE, BOB, CAROL);
    assertThat(restoration(job)).isEmpty();

    restore(job, tasks -> tasks.record(notRestored(CAROL, REFUSED)));
    assertThat(restoration(job)).isEmpty();

    restore(
        job,
        tasks -> {
          tasks.record(restored(ALICE));
          tasks.finish();
        });
    restore(
        job,
        tasks -> {
          tasks.record(restored(ALICE));
          tasks.record(restored(BOB));
          tasks.finish();
        });
    restore(job, tasks -> tasks.record(notRestored(BOB, NOT_REACHED)));

    assertThat(restoration(job)).contains(new Restoration(NOW, 2, 2));
    assertThat(ledger.jobs()).extracting(Job::restoration).containsExactly(restoration(job));
  }

  @Test
  void what_a_run_deletes_again_was_not_put_back() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY), plan(CAROL, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE));
          tasks.save(BOB, group(FAMILY, DAVE));
          tasks.save(CAROL, group(FAMILY, DAVE));
        });
    restore(
        job,
        tasks -> {
          tasks.record(restored(ALICE));
          tasks.record(restored(BOB));
          tasks.record(restored(CAROL));
        });
    run(
        job,
        tasks -> {
          tasks.save(ALICE, group(FAMILY, DAVE));
          tasks.record(deleted(BOB, FAMILY));
        });

    assertThat(restoration(job)).contains(new Restoration(NOW, 1, 1));
  }

  private Optional<Restoration> restoration(JobNumber job) {
    return ledger.job(job).orElseThrow().restoration();
  }
}

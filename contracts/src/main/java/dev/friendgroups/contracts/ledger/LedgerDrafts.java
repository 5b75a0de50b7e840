package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.JobTotals;
import dev.friendgroups.domain.deletion.PlanSize;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a ledger: how a plan is made, and becomes a job. */
abstract class LedgerDrafts extends LedgerSuite {
  LedgerDrafts(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void a_draft_groups_names_by_account_and_drops_what_was_said_before() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, WORK);
      draft.add(BOB, FAMILY);
      draft.add(ALICE, FAMILY);
      draft.add(ALICE, WORK);
      draft.add(BOB, FAMILY);

      assertThat(draft.size()).isEqualTo(new PlanSize(2, 3, 2, 2));
      assertThat(accounts(draft))
          .containsExactlyInAnyOrder(plan(ALICE, WORK, FAMILY), plan(BOB, FAMILY));
    }
  }

  @Test
  void a_draft_tells_names_apart_by_every_character() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      Stream.of("work", "Work", "work ", "wörk", "wo\u0308rk", "ｗork")
          .forEach(name -> draft.add(ALICE, new GroupName(name)));

      assertThat(draft.size()).isEqualTo(new PlanSize(1, 6, 0, 1));
    }
  }

  @Test
  void a_draft_counts_a_deletion_for_each_thirty_two_names_begun() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      names(32).forEach(name -> draft.add(ALICE, name));
      names(33).forEach(name -> draft.add(BOB, name));

      assertThat(draft.size()).isEqualTo(new PlanSize(2, 65, 0, 3));
    }
  }

  @Test
  void the_accounts_of_a_draft_can_be_asked_for_again_and_come_in_the_same_order() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      IntStream.range(0, 100).forEach(n -> draft.add(new Account("account-" + n), FAMILY));

      List<AccountPlan> first = accounts(draft);

      assertThat(first).hasSize(100);
      assertThat(accounts(draft)).isEqualTo(first);
      assertThat(tasksOf(draft.accept(CHAT, true)))
          .extracting(Pending::plan)
          .containsExactlyElementsOf(first);
      assertThat(accounts(draft)).isEqualTo(first);
    }
  }

  @Test
  void nothing_is_added_to_a_draft_after_its_size_was_asked_for() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, FAMILY);
      draft.size();

      assertThatThrownBy(() -> draft.add(ALICE, WORK)).isInstanceOf(IllegalStateException.class);
      assertThat(draft.size()).isEqualTo(new PlanSize(1, 1, 0, 1));
    }
  }

  @Test
  void a_draft_closed_without_accepting_leaves_no_trace() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, FAMILY);
      draft.size();
    }

    assertThat(ledger.jobs()).isEmpty();
    assertThat(accepted(plan(BOB, WORK))).isEqualTo(new JobNumber(1));
  }

  @Test
  void drafts_do_not_touch_each_other() {
    try (DeletionLedger.Draft one = ledger.draft();
        DeletionLedger.Draft other = ledger.draft()) {
      one.add(ALICE, FAMILY);
      other.add(BOB, WORK);

      assertThat(accounts(one)).containsExactly(plan(ALICE, FAMILY));
      assertThat(accounts(other)).containsExactly(plan(BOB, WORK));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void accepting_a_draft_makes_it_a_job(boolean backup) {
    JobNumber number = accepted(backup, plan(ALICE, FAMILY, WORK), plan(BOB, GYM));

    Job job =
        new Job(
            number,
            NOW,
            CHAT,
            backup,
            new PlanSize(2, 3, 0, 2),
            Job.State.UNFINISHED,
            JobTotals.NONE);
    assertThat(ledger.job(number)).contains(job);
    assertThat(ledger.jobs()).containsExactly(job);
    try (DeletionLedger.Run run = ledger.run(number)) {
      assertThat(run.job()).isEqualTo(job);
    }
  }

  @Test
  void a_draft_becomes_one_job_and_no_second() {
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(ALICE, FAMILY);
      JobNumber job = draft.accept(CHAT, true);

      assertThatThrownBy(() -> draft.accept(CHAT, true)).isInstanceOf(IllegalStateException.class);

      assertThat(ledger.jobs()).extracting(Job::number).containsExactly(job);
    }
  }

  @Test
  void a_closed_draft_takes_nothing_and_becomes_no_job() {
    DeletionLedger.Draft draft = ledger.draft();
    draft.add(ALICE, FAMILY);
    draft.close();

    assertThatThrownBy(() -> draft.add(ALICE, WORK)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(draft::size).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(draft::accounts).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> draft.accept(CHAT, true)).isInstanceOf(IllegalStateException.class);
    draft.close();
    assertThat(ledger.jobs()).isEmpty();
  }
}

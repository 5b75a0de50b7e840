package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.contracts.Unchecked;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of a ledger: what is left of a forgotten job. */
abstract class LedgerForgetting extends LedgerSuite {
  private static final List<String> TRACES =
      List.of(
          "trace-account",
          "trace-group",
          "trace-former",
          "trace-member",
          "trace-problem",
          "trace-chat");

  LedgerForgetting(DeletionLedgerContract contract) {
    super(contract);
  }

  @Test
  void the_number_of_a_forgotten_job_is_not_given_again() {
    JobNumber forgotten = accepted(plan(ALICE, FAMILY));
    ledger.forget(forgotten);

    assertThat(accepted(plan(ALICE, FAMILY))).isGreaterThan(forgotten);
  }

  @Test
  void a_forgotten_job_is_gone_and_the_others_stay() {
    JobNumber forgotten = jobThatDeletedFamilyOf(ALICE, BOB);
    JobNumber other = jobThatDeletedFamilyOf(ALICE);
    Optional<Job> before = ledger.job(other);

    ledger.forget(forgotten);

    assertThat(ledger.job(forgotten)).isEmpty();
    assertUnknown(forgotten);
    assertThat(ledger.job(other)).isPresent().isEqualTo(before);
    assertThat(outcomesOf(other)).containsExactly(deleted(ALICE, FAMILY));
    assertThat(restorableGroups(other)).containsExactly(group(FAMILY, DAVE));
  }

  @Test
  void nothing_that_a_forgotten_job_kept_is_stored_any_more() {
    JobNumber job;
    try (DeletionLedger.Draft draft = ledger.draft()) {
      draft.add(new Account("trace-account"), new GroupName("trace-group"));
      job = draft.accept("trace-chat", true);
    }
    run(
        job,
        tasks -> {
          tasks.save(new Account("trace-account"), traced("trace-former"));
          tasks.save(new Account("trace-account"), traced("trace-member"));
          tasks.record(
              inDoubt(
                  new Account("trace-account"),
                  new Breakdown("trace-problem", Remedy.TRY_AGAIN, false),
                  new GroupName("trace-group")));
        });
    assertThat(stored("trace-member")).as("whether a member is stored that was saved").isTrue();

    ledger.forget(job);

    assertThat(TRACES).filteredOn(this::stored).as("what is stored of a forgotten job").isEmpty();
    ledger.close();
    assertThat(TRACES).filteredOn(this::stored).as("what a closed ledger stores of it").isEmpty();
  }

  private boolean stored(String text) {
    return Unchecked.unless(
        contract.stores(text), "whether a forgotten job leaves traces: there is no stores()");
  }

  private static FriendGroup traced(String member) {
    return group(new GroupName("trace-group"), new Member(member));
  }
}

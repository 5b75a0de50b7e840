package dev.friendgroups.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a ledger: what became of the accounts of a job. */
abstract class LedgerOutcomes extends LedgerSuite {
  LedgerOutcomes(DeletionLedgerContract contract) {
    super(contract);
  }

  private static List<DeletionOutcome> ofEveryKind() {
    return List.of(
        new DeletionOutcome(
            new Account("some-of-each"),
            List.of(FAMILY),
            List.of(WORK),
            List.of(GYM),
            List.of(),
            Optional.of(REFUSED),
            Long.MAX_VALUE,
            Integer.MAX_VALUE),
        new DeletionOutcome(
            ALICE, List.of(FAMILY), List.of(), List.of(), List.of(), Optional.empty(), 1, 2),
        new DeletionOutcome(
            BOB, List.of(), List.of(WORK), List.of(), List.of(), Optional.empty(), 0, 1),
        new DeletionOutcome(
            CAROL, List.of(), List.of(), List.of(), List.of(WORK), Optional.of(CUT_OFF), 0, 0),
        new DeletionOutcome(
            new Account("one-of-each"),
            List.of(FAMILY),
            List.of(new GroupName("club")),
            List.of(WORK, new GroupName("school")),
            List.of(GYM, new GroupName("band")),
            Optional.of(CUT_OFF),
            7,
            3),
        failed(new Account("cut-off-certainly"), NOT_REACHED, FAMILY),
        failed(new Account("bare"), new Refusal(new ErrorCode(-1), "", ""), FAMILY),
        failed(
            new Account("advised"),
            new Breakdown("no backup", Remedy.GIVE_UP, true, "do without"),
            FAMILY),
        failed(new Account("silent"), new Breakdown("", Remedy.GIVE_UP, true), FAMILY));
  }

  @Test
  void outcomes_come_back_as_they_were_recorded() {
    List<DeletionOutcome> outcomes = ofEveryKind();
    JobNumber job =
        accepted(
            outcomes.stream()
                .map(outcome -> plan(outcome.account(), FAMILY, WORK, GYM))
                .toArray(AccountPlan[]::new));
    run(job, run -> outcomes.forEach(run::record));

    assertThat(outcomesOf(job)).containsExactlyInAnyOrderElementsOf(outcomes);
  }

  @Test
  void outcomes_come_in_the_order_of_the_accounts_without_those_still_to_be_done() {
    JobNumber job = accepted(plan(ALICE, FAMILY), plan(BOB, FAMILY), plan(CAROL, FAMILY));
    List<Account> order = tasksOf(job).stream().map(task -> task.plan().account()).toList();
    run(
        job,
        tasks -> {
          tasks.record(deleted(order.get(2), FAMILY));
          tasks.record(deleted(order.get(0), FAMILY));
        });

    assertThat(outcomesOf(job))
        .containsExactly(deleted(order.get(0), FAMILY), deleted(order.get(2), FAMILY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "家人",
        "familie ä",
        "\"quoted\" 'twice'",
        "back\\slash",
        "a,b;c\td",
        "line\nbreak\r\n",
        "nul\u0000inside",
        "\u0001\u001f\u007f\u0085",
        "\u2028\u2029\ufeff",
        "😀👨‍👩‍👧",
        "[\"json\"]",
        "null",
        "'; DROP TABLE job; --",
        " "
      })
  void any_text_that_chat_holds_survives(String text) {
    GroupName name = new GroupName(text);
    FriendGroup group = new FriendGroup(name, Set.of(new Member(text)));
    DeletionOutcome outcome =
        new DeletionOutcome(
            ALICE,
            List.of(name),
            List.of(),
            List.of(),
            List.of(),
            Optional.of(new Refusal(ErrorCode.BAD_PARAMETER, text, text)),
            7,
            3);
    JobNumber job = accepted(plan(ALICE, name), plan(BOB, name));

    run(
        job,
        tasks -> {
          tasks.save(ALICE, group);
          tasks.record(outcome);
          tasks.record(failed(BOB, new Breakdown(text, Remedy.TRY_AGAIN, true), name));
        });

    assertThat(tasksOf(job)).containsExactly(new Pending(plan(BOB, name), Set.of()));
    assertThat(outcomesOf(job))
        .containsExactlyInAnyOrder(
            outcome, failed(BOB, new Breakdown(text, Remedy.TRY_AGAIN, true), name));
    assertThat(restorableGroups(job)).containsExactly(group);
  }

  @ParameterizedTest
  @ValueSource(strings = {"家人", "a b", "\"quoted\"", "back\\slash", "😀", "'; --", "%_*?"})
  void any_account_survives(String id) {
    Account account = new Account(id);
    JobNumber job = accepted(plan(account, FAMILY), plan(ALICE, FAMILY));
    run(
        job,
        tasks -> {
          tasks.save(account, group(FAMILY, DAVE));
          tasks.record(deleted(account, FAMILY));
        });

    assertThat(outcomesOf(job)).containsExactly(deleted(account, FAMILY));
    assertThat(restorable(job)).extracting(FriendGroups::account).containsExactly(account);
    assertThat(tasksOf(job)).containsExactly(new Pending(plan(ALICE, FAMILY), Set.of()));
  }
}

package dev.friendgroups.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of alice family was deleted and work is in doubt, gym remains, and her backup is damaged. */
class DamagedBackupsTest {
  private static final Account ALICE = new Account("alice");
  private static final Account BOB = new Account("bob");
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("work");
  private static final GroupName GYM = new GroupName("gym");
  private static final Problem CUT_OFF = new Breakdown("no answer", Remedy.TRY_AGAIN, false);
  private static final Problem DAMAGED = new Breakdown("damaged", Remedy.GIVE_UP, true);

  private final TestLedgers ledgers = new TestLedgers();
  private DeletionLedger ledger;
  private JobNumber job;

  @BeforeEach
  void deleteAndDamage() throws SQLException {
    ledger = ledgers.open(InstantSource.system());
    try (DeletionLedger.Draft draft = ledger.draft()) {
      for (Account account : List.of(ALICE, BOB)) {
        List.of(FAMILY, WORK, GYM).forEach(name -> draft.add(account, name));
      }
      job = draft.accept("app 1400000000 in sgp", true);
    }
    try (DeletionLedger.Run run = ledger.run(job)) {
      run.tasks()
          .forEachRemaining(
              task -> {
                task.save(List.of(group(FAMILY), group(WORK), group(GYM)));
                task.record(deletedInPart(task.plan().account()));
              });
    }
    try (Connection connection = ledgers.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE backup SET groups = '[{}]' WHERE position = 0");
    }
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static FriendGroup group(GroupName name) {
    return new FriendGroup(name, Set.of());
  }

  private static DeletionOutcome deletedInPart(Account account) {
    return new DeletionOutcome(
        account,
        List.of(FAMILY),
        List.of(),
        List.of(GYM),
        List.of(WORK),
        Optional.of(CUT_OFF),
        7,
        3);
  }

  /** Each as {@code account [names]}. */
  private List<String> names(Set<Account> only) {
    try (DeletionLedger.Restore restore = ledger.restore(job, only)) {
      List<String> names = new ArrayList<>();
      restore
          .tasks()
          .forEachRemaining(task -> names.add(task.plan().account() + " " + task.names()));
      return names;
    }
  }

  @Test
  void the_account_is_named_with_what_may_be_gone_and_all_others_are_restored() {
    try (DeletionLedger.Restore restore = ledger.restore(job, Set.of())) {
      List<RestoreTask> tasks = new ArrayList<>();
      restore.tasks().forEachRemaining(tasks::add);

      assertThat(tasks.get(0).names()).containsExactly(FAMILY, WORK);
      assertThatThrownBy(() -> tasks.get(0).groups())
          .isInstanceOf(StorageException.class)
          .hasMessage("the backup of alice in the ledger is damaged");
      assertThat(tasks.get(1).groups().groups()).containsExactly(group(FAMILY), group(WORK));
    }
  }

  @Test
  void a_part_that_was_attended_to_does_not_count_as_the_whole() {
    record(FAMILY);
    assertThat(names(Set.of())).containsExactly("alice [family, work]", "bob [family, work]");

    record(FAMILY, WORK);
    assertThat(names(Set.of())).containsExactly("bob [family, work]");
    assertThat(names(Set.of(ALICE))).containsExactly("alice [family, work]");
  }

  /** That the backup of alice is damaged, in a restore that comes to no end. */
  private void record(GroupName... missing) {
    try (DeletionLedger.Restore restore = ledger.restore(job, Set.of())) {
      restore
          .tasks()
          .next()
          .record(
              new RestoreOutcome(
                  ALICE, List.of(), List.of(), List.of(missing), Optional.of(DAMAGED), 0));
    }
  }
}

package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.AccountBackup;
import dev.friendgroups.application.port.out.AccountBackup.Saved;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.deletion.RestoreSelection;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A backup that is damaged, of which family was deleted and work certainly remains. */
class SelectedBackupTest {
  private static final Account ALICE = new Account("alice");
  private static final GroupName FAMILY = new GroupName("family");
  private static final GroupName WORK = new GroupName("work");
  private static final AccountBackup DAMAGED =
      new AccountBackup(
          new AccountPlan(ALICE, List.of(FAMILY, WORK)),
          new Saved(List.of(), new IllegalStateException("no JSON")),
          Optional.of(
              new DeletionOutcome(
                  ALICE,
                  List.of(FAMILY),
                  List.of(),
                  List.of(WORK),
                  List.of(),
                  Optional.of(new Refusal(ErrorCode.BAD_PARAMETER, "bad name", "")),
                  7,
                  3)),
          false);

  private static List<SelectedBackup<AccountBackup>> selected(RestoreSelection selection) {
    List<SelectedBackup<AccountBackup>> all = new ArrayList<>();
    SelectedBackup.<AccountBackup>of(List.of(DAMAGED).iterator(), selection)
        .forEachRemaining(all::add);
    return all;
  }

  private static RestoreSelection groups(GroupName... names) {
    return RestoreSelection.of(Map.of(ALICE, Set.of(names)));
  }

  @Test
  void a_group_that_certainly_remained_is_nothing_to_put_back() {
    assertThat(selected(groups(WORK))).isEmpty();
  }

  @Test
  void a_group_that_was_deleted_is_told_as_missing_and_what_remained_is_not() {
    for (RestoreSelection selection :
        List.of(groups(FAMILY, WORK), RestoreSelection.everything())) {
      RestoreOutcome outcome =
          DamagedBackup.of(selected(selection).get(0), new StorageException("damaged", null));

      assertThat(outcome.missing()).containsExactly(FAMILY);
    }
  }
}

package dev.friendgroups.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.application.port.out.Saving;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackupSavingTest {
  private final List<String> asked = new ArrayList<>();

  @Test
  void a_backup_of_usual_size_is_saved_while_other_accounts_are_attended_to() {
    BackupSaving.begin(task(), List.of(group("family", BackupSaving.FEW_MEMBERS)));

    assertThat(asked).containsExactly("save later");
  }

  @Test
  void a_bigger_one_is_not_kept_in_memory_meanwhile() {
    Saving saving =
        BackupSaving.begin(
            task(), List.of(group("family", BackupSaving.FEW_MEMBERS), group("work", 1)));

    assertThat(asked).containsExactly("save");
    assertThat(saving.done()).isTrue();
  }

  private static FriendGroup group(String name, int members) {
    Set<Member> all =
        IntStream.range(0, members)
            .mapToObj(n -> new Member("member-" + n))
            .collect(Collectors.toSet());
    return new FriendGroup(new GroupName(name), all);
  }

  private DeletionTask task() {
    return new DeletionTask() {
      @Override
      public AccountPlan plan() {
        return new AccountPlan(new Account("alice"), List.of(new GroupName("family")));
      }

      @Override
      public Set<GroupName> saved() {
        return Set.of();
      }

      @Override
      public void save(List<FriendGroup> groups) {
        asked.add("save");
      }

      @Override
      public Saving saveLater(List<FriendGroup> groups) {
        asked.add("save later");
        return Saving.DONE;
      }

      @Override
      public void record(DeletionOutcome outcome) {}
    };
  }
}

package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionTask;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.group.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Ledgers that save something else than they are handed. */
final class WrongBackups {
  private WrongBackups() {}

  static List<Wrong<LedgerSite>> all() {
    return List.of(
        saving(
            "saves only the first hundred members",
            "a_group_of_thousands_of_members_comes_back_whole",
            groups -> each(groups, members -> members.subList(0, Math.min(100, members.size())))),
        saving(
            "saves only the first 32 groups",
            "an_account_of_hundreds_of_groups_comes_back_whole",
            groups -> groups.subList(0, Math.min(32, groups.size()))),
        saving(
            "saves members in another order",
            "restoring_brings_back_deleted_groups_with_their_members_in_order",
            groups -> each(groups, WrongBackups::reversed)),
        saving(
            "saves no empty groups",
            "restoring_brings_back_deleted_groups_with_their_members_in_order",
            groups -> groups.stream().filter(group -> !group.members().isEmpty()).toList()),
        saving(
            "folds the case of members",
            "members_that_look_alike_are_saved_each_by_itself",
            groups ->
                each(
                    groups,
                    members ->
                        members.stream()
                            .map(member -> new Member(member.id().toLowerCase(Locale.ROOT)))
                            .toList())),
        new Wrong<>(
            "ignores a second backup",
            "backing_up_again_adds_members_to_the_same_groups_and_keeps_the_others",
            site -> site.with(WrongBackups::savingOnce)),
        new Wrong<>(
            "saves when its run is closed",
            "what_was_saved_survives_a_crash_of_the_run_that_saved_it",
            site -> site.with(WrongBackups::savingLate)),
        task(
            "names nothing that was saved",
            "a_task_names_what_an_earlier_run_backed_up",
            task ->
                new MadeTask(task) {
                  @Override
                  public Set<GroupName> saved() {
                    return Set.of();
                  }
                }),
        task(
            "names all that was planned as saved",
            "every_account_of_a_new_job_is_a_task_once_with_nothing_backed_up",
            task ->
                new MadeTask(task) {
                  @Override
                  public Set<GroupName> saved() {
                    return Set.copyOf(plan().names());
                  }
                }),
        task(
            "takes more after its run was closed",
            "a_closed_run_takes_nothing_more",
            task ->
                new MadeTask(task) {
                  @Override
                  public void record(DeletionOutcome outcome) {
                    try {
                      right.record(outcome);
                    } catch (IllegalStateException closed) {
                      return;
                    }
                  }
                }));
  }

  static Wrong<LedgerSite> task(String what, String caughtBy, UnaryOperator<DeletionTask> made) {
    return new Wrong<>(
        what,
        caughtBy,
        site ->
            site.with(
                ledger ->
                    new MadeLedger(ledger) {
                      @Override
                      DeletionTask task(JobNumber job, DeletionTask right) {
                        return made.apply(right);
                      }
                    }));
  }

  private static Wrong<LedgerSite> saving(
      String what, String caughtBy, UnaryOperator<List<FriendGroup>> saved) {
    return task(
        what,
        caughtBy,
        task ->
            new MadeTask(task) {
              @Override
              public void save(List<FriendGroup> groups) {
                right.save(saved.apply(groups));
              }
            });
  }

  private static DeletionLedger savingOnce(DeletionLedger ledger) {
    Set<Object> saved = new HashSet<>();
    return new MadeLedger(ledger) {
      @Override
      DeletionTask task(JobNumber job, DeletionTask made) {
        return new MadeTask(made) {
          @Override
          public void save(List<FriendGroup> groups) {
            if (saved.add(List.of(job, plan().account()))) {
              right.save(groups);
            }
          }
        };
      }
    };
  }

  private static DeletionLedger savingLate(DeletionLedger ledger) {
    List<Runnable> later = new ArrayList<>();
    return new MadeLedger(ledger) {
      @Override
      DeletionTask task(JobNumber job, DeletionTask made) {
        return new MadeTask(made) {
          @Override
          public synchronized void save(List<FriendGroup> groups) {
            later.add(() -> right.save(groups));
          }
        };
      }

      @Override
      void closed(DeletionLedger.Run run) {
        later.forEach(Runnable::run);
        later.clear();
        run.close();
      }
    };
  }

  private static List<FriendGroup> each(
      List<FriendGroup> groups, UnaryOperator<List<Member>> members) {
    return groups.stream()
        .map(
            group ->
                new FriendGroup(
                    group.name(), new LinkedHashSet<>(members.apply(List.copyOf(group.members())))))
        .toList();
  }

  private static List<Member> reversed(List<Member> members) {
    List<Member> reversed = new ArrayList<>(members);
    Collections.reverse(reversed);
    return reversed;
  }
}

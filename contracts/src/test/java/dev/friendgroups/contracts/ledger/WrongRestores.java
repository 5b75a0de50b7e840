package dev.friendgroups.contracts.ledger;

import dev.friendgroups.application.port.out.DeletionLedger;
import dev.friendgroups.application.port.out.DeletionLedger.RestoreTask;
import dev.friendgroups.contracts.Wrong;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.deletion.JobNumber;
import dev.friendgroups.domain.deletion.RestoreOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ledgers that restore something else than was deleted. */
final class WrongRestores {
  private WrongRestores() {}

  private interface Made {
    MadeLedger of(DeletionLedger right);
  }

  private static Wrong<LedgerSite> wrong(String what, String caughtBy, Made made) {
    return new Wrong<>(what, caughtBy, site -> site.with(made::of));
  }

  static List<Wrong<LedgerSite>> all() {
    return List.of(
        wrong(
            "restores a thousand accounts",
            "what_many_accounts_lost_is_restored_of_each",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  List<RestoreTask> restoreTasks(JobNumber job, List<RestoreTask> made) {
                    return made.subList(0, Math.min(1_000, made.size()));
                  }
                }),
        wrong(
            "restores accounts that nobody asked for",
            "only_the_accounts_asked_for_are_restored",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  public Restore restore(JobNumber number, Set<Account> only) {
                    return right.restore(number, Set.of());
                  }
                }),
        wrong(
            "folds the case of the accounts asked for",
            "of_accounts_that_look_alike_the_one_asked_for_is_restored",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  public Restore restore(JobNumber number, Set<Account> only) {
                    return right.restore(
                        number, only.stream().map(a -> folded(a)).collect(Collectors.toSet()));
                  }
                }),
        wrong(
            "does not remember whom a restore put back",
            "an_interrupted_restore_goes_on_where_it_stopped",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  RestoreTask restoreTask(JobNumber job, RestoreTask made) {
                    return new MadeRestoreTask(made) {
                      @Override
                      public void record(RestoreOutcome outcome) {
                        // It is gone.
                      }
                    };
                  }
                }),
        wrong(
            "takes a part of an account for all of it",
            "an_account_of_which_some_groups_were_put_back_is_to_be_restored_again",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  RestoreTask restoreTask(JobNumber job, RestoreTask made) {
                    return new MadeRestoreTask(made) {
                      @Override
                      public void record(RestoreOutcome outcome) {
                        right.record(
                            new RestoreOutcome(
                                outcome.account(),
                                List.copyOf(right.groups().names()),
                                outcome.rejected(),
                                outcome.missing(),
                                outcome.problem(),
                                outcome.calls()));
                      }
                    };
                  }
                }),
        wrong(
            "counts of an account its fullest restore alone",
            "of_an_account_that_was_put_back_in_parts_all_parts_count_each_group_once",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  RestoreTask restoreTask(JobNumber job, RestoreTask made) {
                    return new MadeRestoreTask(made) {
                      @Override
                      public void record(RestoreOutcome outcome) {
                        right.record(
                            new RestoreOutcome(
                                outcome.account(),
                                right.plan().names().subList(0, outcome.restored().size()),
                                outcome.rejected(),
                                outcome.missing(),
                                outcome.problem(),
                                outcome.calls()));
                      }
                    };
                  }
                }),
        wrong(
            "shows other accounts than it restores",
            "what_would_be_restored_is_seen_as_often_as_one_likes",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  public Stream<Backup> backups(JobNumber number, Set<Account> only) {
                    return right.backups(number, Set.of());
                  }
                }),
        wrong(
            "never begins a restore anew",
            "a_finished_restore_is_followed_by_one_from_the_beginning",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  void finished(Restore restore) {
                    // It goes on where it stopped for ever.
                  }
                }),
        wrong(
            "restores nothing that is in doubt",
            "restoring_brings_back_groups_that_may_have_been_deleted",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  List<RestoreTask> restoreTasks(JobNumber job, List<RestoreTask> made) {
                    Set<Account> settled =
                        right
                            .outcomes(job)
                            .filter(outcome -> outcome.doubtful().isEmpty())
                            .map(DeletionOutcome::account)
                            .collect(Collectors.toSet());
                    return made.stream()
                        .filter(task -> settled.contains(task.plan().account()))
                        .toList();
                  }
                }),
        wrong(
            "names groups to restore that Chat kept",
            "restoring_leaves_out_groups_that_chat_certainly_kept_for_now",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  RestoreTask restoreTask(JobNumber job, RestoreTask made) {
                    return new MadeRestoreTask(made) {
                      @Override
                      public Set<GroupName> names() {
                        return Set.copyOf(right.plan().names());
                      }
                    };
                  }
                }),
        wrong(
            "restores groups without their members",
            "restoring_brings_back_deleted_groups_with_their_members_in_order",
            ledger ->
                new MadeLedger(ledger) {
                  @Override
                  RestoreTask restoreTask(JobNumber job, RestoreTask made) {
                    return new MadeRestoreTask(made) {
                      @Override
                      public FriendGroups groups() {
                        return withoutMembers(right.groups());
                      }
                    };
                  }
                }));
  }

  private static Account folded(Account account) {
    return new Account(account.id().toLowerCase(Locale.ROOT));
  }

  private static FriendGroups withoutMembers(FriendGroups groups) {
    return new FriendGroups(
        groups.account(),
        groups.sequence(),
        groups.groups().stream().map(group -> LedgerSamples.group(group.name())).toList());
  }
}

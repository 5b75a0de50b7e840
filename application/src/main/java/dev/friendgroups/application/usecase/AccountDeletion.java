package dev.friendgroups.application.usecase;

import dev.friendgroups.application.policy.CallPolicy;
import dev.friendgroups.application.policy.CallPolicy.Request;
import dev.friendgroups.application.policy.Operation;
import dev.friendgroups.application.policy.RetryingGateway;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Saving;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.AccountPlan;
import dev.friendgroups.domain.deletion.DeletionOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Deletes the groups of one account: find, save, delete, and look again when in doubt.
 *
 * <p>After looking, a group that is gone counts as deleted, and one that is still there is asked
 * for again, if that can help. Without a look, no refusal concludes anything.
 */
final class AccountDeletion {
  private final RetryingGateway gateway;
  private final Account account;
  private final Operation operation;
  private final Optional<Function<List<FriendGroup>, Saving>> backup;

  private final Set<GroupName> open;
  private final Set<GroupName> doubtful = new LinkedHashSet<>();
  private final List<GroupName> deleted = new ArrayList<>();
  private final List<GroupName> absent = new ArrayList<>();
  private final List<GroupName> refused = new ArrayList<>();
  private @Nullable Problem refusalForGood;
  private @Nullable Problem problem;
  private long sequence;
  private int looks;
  private @Nullable Saving saving;

  /**
   * @param backup is given the groups about to be deleted, which begins to save them; empty to
   *     delete without
   */
  AccountDeletion(
      RetryingGateway gateway,
      AccountPlan plan,
      Operation operation,
      Optional<Function<List<FriendGroup>, Saving>> backup) {
    this.gateway = gateway;
    this.account = plan.account();
    this.operation = operation;
    this.backup = backup;
    this.open = new LinkedHashSet<>(plan.names());
  }

  /** Only looks: what is there counts as deleted, although nothing is. */
  DeletionOutcome preview() {
    Optional<FriendGroups> found = look(Set.of());
    found.ifPresent(this::keepUnsaved);
    if (found.isPresent()) {
      deleted.addAll(open);
      open.clear();
    }
    return outcome();
  }

  /**
   * Reads the account first, and begins to save what is about to be deleted.
   *
   * @param saved names that an earlier run saved: if they are gone, that run deleted them
   * @throws StorageException when nothing could be saved, and nothing was deleted
   */
  Begun<DeletionOutcome> beginSaved(Set<GroupName> saved) {
    doubtful.addAll(saved);
    doubtful.retainAll(open);
    try {
      look(saved).ifPresent(this::beginSaving);
    } catch (StorageException e) {
      unsaved(e);
    }
    operation.suspend();
    // Where calls wait for the quota, one more ahead of this one would only make it wait longer.
    return new Begun<>(
        () -> saving == null || saving.done() || gateway.queued(),
        this::finish,
        operation::committed);
  }

  /** What is saved counts as deleted by whoever only sees the backup, so that it is deleted. */
  private void beginSaving(FriendGroups found) {
    if (operation.stopped()) {
      problem = new Breakdown("stopped before anything was saved", Remedy.TRY_AGAIN, true);
    } else {
      operation.commit();
      saving = saveOpen(found);
    }
  }

  private DeletionOutcome finish() {
    operation.resume();
    if (saving != null) {
      try {
        saving.await();
        deleteOpen();
      } catch (StorageException e) {
        unsaved(e);
      }
    }
    return outcome();
  }

  /** What was done before the rest could not be saved is an outcome; nothing done is none. */
  private void unsaved(StorageException e) {
    if (deleted.isEmpty() && doubtful.isEmpty()) {
      throw e;
    }
    problem = new Breakdown(String.valueOf(e.getMessage()), Remedy.TRY_AGAIN, doubtful.isEmpty());
  }

  /** Deletes without reading first, resumed or not; absent groups count as deleted. */
  DeletionOutcome deleteUnread(boolean resumed) {
    if (resumed) {
      doubtful.addAll(open);
    }
    deleteOpen();
    return outcome();
  }

  private void deleteOpen() {
    boolean goOn = true;
    while (goOn && !open.isEmpty()) {
      goOn = delete(GroupDeletion.split(account, open).get(0));
    }
  }

  /** Whether it makes sense to go on with what is still open. */
  private boolean delete(GroupDeletion deletion) {
    Answer<Long> answer = gateway.delete(deletion, operation);
    if (answer instanceof Answer.Done<Long> done) {
      sequence = done.value();
      deleted.addAll(deletion.names());
      deletion.names().forEach(open::remove);
      return true;
    }
    Problem met = answer.problem().orElseThrow();
    problem = met;
    if (!met.certain()) {
      doubtful.addAll(deletion.names());
    }
    return switch (CallPolicy.of(answer).after(Request.DELETE)) {
      case LOOK -> lookAgainAfter(met, gateway.pause(++looks, operation));
      case LOOK_AND_STOP -> lookAgainAfter(met, false);
      case CONCLUDE -> concludedBy(met, deletion);
      case TAKE, REPEAT, WAIT, STOP -> false;
    };
  }

  /** Even when no retry is left, a last look may show that nothing more has to be done. */
  private boolean lookAgainAfter(Problem reason, boolean again) {
    if (lookAgain().isPresent()) {
      return again;
    }
    // Why it came to a second look says more than why that failed.
    problem = reason;
    return false;
  }

  private boolean concludedBy(Problem refusal, GroupDeletion deletion) {
    int before = open.size();
    if (lookAgain().isEmpty()) {
      // Nothing is concluded without a look: why that failed is the problem.
      return false;
    }
    if (open.size() == before) {
      refusalForGood = refusal;
      refused.addAll(deletion.names());
      deletion.names().forEach(open::remove);
    }
    return true;
  }

  /** Finds out what is still there, and saves it as it is now, since it will be deleted. */
  private Optional<FriendGroups> lookAgain() {
    Optional<FriendGroups> found = look(Set.copyOf(open));
    found.ifPresent(now -> saveOpen(now).await());
    return found;
  }

  private Saving saveOpen(FriendGroups found) {
    keepUnsaved(found);
    return open.isEmpty()
        ? Saving.DONE
        : backup.map(save -> save.apply(found.named(open))).orElse(Saving.DONE);
  }

  /** With a backup, a group is not deleted that could not be restored as it was. */
  private void keepUnsaved(FriendGroups found) {
    if (backup.isEmpty()) {
      return;
    }
    List<FriendGroup> incomplete = new ArrayList<>(found.named(open));
    incomplete.removeIf(FriendGroup::complete);
    if (!incomplete.isEmpty()) {
      refusalForGood = IncompleteBackup.of(incomplete);
      incomplete.stream().map(FriendGroup::name).forEach(refused::add);
      open.removeAll(refused);
    }
  }

  /** Reads the account, and takes what is gone off what is open. */
  private Optional<FriendGroups> look(Set<GroupName> deletedWhenGone) {
    Answer<FriendGroups> answer = gateway.find(account, operation);
    if (!(answer instanceof Answer.Done<FriendGroups> done)) {
      problem = answer.problem().orElseThrow();
      return Optional.empty();
    }
    FriendGroups found = done.value();
    sequence = found.sequence();
    doubtful.clear();
    Set<GroupName> gone = new LinkedHashSet<>(open);
    gone.removeAll(found.names());
    gone.forEach(name -> (deletedWhenGone.contains(name) ? deleted : absent).add(name));
    open.removeAll(gone);
    return Optional.of(found);
  }

  private DeletionOutcome outcome() {
    List<GroupName> remaining = new ArrayList<>(refused);
    List<GroupName> inDoubt = new ArrayList<>();
    for (GroupName name : open) {
      (doubtful.contains(name) ? inDoubt : remaining).add(name);
    }
    boolean allDone = remaining.isEmpty() && inDoubt.isEmpty();
    return new DeletionOutcome(
        account,
        deleted,
        absent,
        remaining,
        inDoubt,
        allDone ? Optional.empty() : Optional.ofNullable(reason()),
        sequence,
        operation.calls());
  }

  /** Something that may still be deleted keeps a refusal from concluding the account. */
  private @Nullable Problem reason() {
    return open.isEmpty() ? refusalForGood : problem;
  }
}

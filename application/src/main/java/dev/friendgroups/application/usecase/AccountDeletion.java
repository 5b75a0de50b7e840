package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.Attempt;
import dev.friendgroups.application.port.out.AccountTask;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Backoff;
import dev.friendgroups.application.port.out.BrokenCallException;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.Operation;
import dev.friendgroups.domain.deletion.AccountOutcome;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroup;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The deletions of one account: find, back up, delete, and look again when in doubt.
 *
 * <p>A deletion is in doubt when Chat's answer is missing, unreadable or speaks of a fault inside
 * Chat. Then the account is read: a group that is gone counts as deleted, one that is still there
 * is asked for again, if that can help, until the operation's deadline or the number of retries
 * ends it. A refusal concludes nothing either before the account was read again.
 */
final class AccountDeletion {
  private final FriendGroupGateway gateway;
  private final Backoff backoff;
  private final int retries;
  private final Account account;
  private final Operation operation;
  private final Consumer<List<FriendGroup>> backUp;

  private final Set<GroupName> open;
  private final List<GroupName> deleted = new ArrayList<>();
  private final List<GroupName> absent = new ArrayList<>();
  private final List<GroupName> refused = new ArrayList<>();
  private @Nullable Refusal refusalForGood;
  private @Nullable Problem problem;
  private long sequence;
  private int doubts;

  /**
   * @param backUp is given the groups about to be deleted and returns once they are safe
   */
  AccountDeletion(
      FriendGroupGateway gateway,
      Backoff backoff,
      int retries,
      AccountTask task,
      Operation operation,
      Consumer<List<FriendGroup>> backUp) {
    this.gateway = gateway;
    this.backoff = backoff;
    this.retries = retries;
    this.account = task.plan().account();
    this.operation = operation;
    this.backUp = backUp;
    this.open = new LinkedHashSet<>(task.plan().names());
  }

  /** Only looks: what is there counts as deleted, although nothing is. */
  AccountOutcome preview() {
    look(Set.of()).ifPresent(found -> deleteInThought());
    return outcome();
  }

  private void deleteInThought() {
    deleted.addAll(open);
    open.clear();
  }

  /**
   * Reads the account first, and saves what is about to be deleted.
   *
   * @param backedUp names that an earlier run saved: if they are gone, it was that run that deleted
   *     them
   */
  AccountOutcome deleteWithBackup(Set<GroupName> backedUp) {
    look(backedUp).ifPresent(found -> deleteAll(found));
    return outcome();
  }

  /** Deletes without reading first; absent groups count as deleted. */
  AccountOutcome deleteUnread() {
    deleteOpen();
    return outcome();
  }

  private Optional<FriendGroups> look(Set<GroupName> deletedWhenGone) {
    Attempt<FriendGroups> attempt = Calls.attempt(() -> gateway.find(account, operation));
    if (attempt instanceof Attempt.Failed<FriendGroups> failed) {
      problem = failed.problem();
      return Optional.empty();
    }
    FriendGroups found = ((Attempt.Done<FriendGroups>) attempt).value();
    sequence = found.sequence();
    Set<GroupName> gone = new LinkedHashSet<>(open);
    gone.removeAll(found.names());
    gone.forEach(name -> (deletedWhenGone.contains(name) ? deleted : absent).add(name));
    open.removeAll(gone);
    return Optional.of(found);
  }

  private void deleteAll(FriendGroups found) {
    if (!open.isEmpty()) {
      backUp.accept(found.named(open));
    }
    deleteOpen();
  }

  private void deleteOpen() {
    boolean goOn = true;
    while (goOn && !open.isEmpty()) {
      goOn = delete(GroupDeletion.split(account, open).get(0));
    }
  }

  /** Whether it makes sense to go on with what is still open. */
  private boolean delete(GroupDeletion deletion) {
    try {
      Answer<Long> answer = gateway.delete(deletion, operation);
      if (answer instanceof Answer.Done<Long> done) {
        sequence = done.value();
        deleted.addAll(deletion.names());
        open.removeAll(deletion.names());
        return true;
      }
      return goOnAfter(((Answer.Refused<Long>) answer).refusal(), deletion);
    } catch (BrokenCallException broken) {
      problem = broken.breakdown();
      return broken.mayHaveTakenEffect() && goOnAfterDoubt(broken.breakdown());
    }
  }

  private boolean goOnAfter(Refusal refusal, GroupDeletion deletion) {
    problem = refusal;
    if (refusal.remedy() == Remedy.TRY_AGAIN) {
      return goOnAfterDoubt(refusal);
    }
    return refusal.remedy().concludes() && goOnAfterFinal(refusal, deletion);
  }

  private boolean goOnAfterDoubt(Problem doubt) {
    boolean again =
        doubt.remedy().retryable()
            && doubts++ < retries
            && backoff.pause(doubts, operation.remaining());
    // Even when no retry is left, a last look may show that nothing more has to be done.
    return lookAgain(doubt).isPresent() && again;
  }

  private boolean goOnAfterFinal(Refusal refusal, GroupDeletion deletion) {
    int before = open.size();
    if (lookAgain(refusal).isEmpty()) {
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
  private Optional<FriendGroups> lookAgain(Problem reason) {
    Optional<FriendGroups> found = look(Set.copyOf(open));
    if (found.isPresent() && !open.isEmpty()) {
      backUp.accept(found.get().named(open));
    }
    if (found.isEmpty() && !reason.remedy().concludes()) {
      // Why it came to a second look says more than why that failed. But nothing is concluded
      // without one.
      problem = reason;
    }
    return found;
  }

  private AccountOutcome outcome() {
    List<GroupName> remaining = new ArrayList<>(refused);
    remaining.addAll(open);
    return new AccountOutcome(
        account,
        deleted,
        absent,
        remaining,
        remaining.isEmpty() ? Optional.empty() : Optional.ofNullable(reason()),
        sequence,
        operation.calls());
  }

  /** Something that may still be deleted keeps a refusal from concluding the account. */
  private @Nullable Problem reason() {
    return open.isEmpty() ? refusalForGood : problem;
  }
}

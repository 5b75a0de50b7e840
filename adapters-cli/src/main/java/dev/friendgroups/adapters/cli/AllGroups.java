package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.FileUse;
import dev.friendgroups.adapters.cli.input.RequestFile;
import dev.friendgroups.adapters.cli.output.progress.Progress;
import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Problem;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;

/**
 * All friend groups of the accounts that a file names, as Chat has them now, but for accounts that
 * Chat refuses for a reason of their own.
 */
final class AllGroups implements DeleteGroups.Requests {
  private final RequestFile accounts;
  private final ListGroups lists;
  private final int atOnce;
  private final UnreadAccounts unread;
  private final LongFunction<Progress> progress;

  /**
   * @param atOnce how many accounts are read at once
   * @param unread told of accounts that cannot be read
   * @param progress shows how many of so many accounts were read, until it is closed
   */
  AllGroups(
      RequestFile accounts,
      ListGroups lists,
      int atOnce,
      UnreadAccounts unread,
      LongFunction<Progress> progress) {
    this.accounts = accounts;
    this.lists = lists;
    this.atOnce = atOnce;
    this.unread = unread;
    this.progress = progress;
  }

  /**
   * @throws UnreadAccounts.HopelessException when none can be read, or an account cannot for a
   *     reason that others may meet, too
   */
  @Override
  public void forEach(BiConsumer<Account, GroupName> request) {
    Set<Account> listed = accounts.accounts(FileUse.DELETE);
    AtomicBoolean someRead = new AtomicBoolean();
    try (Progress shown = progress.apply(listed.size());
        AccountReads reads =
            new AccountReads(
                lists,
                atOnce,
                (account, answer) -> {
                  take(account, answer, request, someRead);
                  shown.add(answer.problem().isEmpty());
                })) {
      lists.many(listed.size(), () -> reads.readAll(listed));
    }
    if (!someRead.get()) {
      unread.requireNone();
    }
  }

  private void take(
      Account account,
      Answer<FriendGroups> answer,
      BiConsumer<Account, GroupName> request,
      AtomicBoolean someRead) {
    if (answer instanceof Answer.Done<FriendGroups> done) {
      someRead.set(true);
      done.value().names().forEach(name -> request.accept(account, name));
    } else {
      refused(account, answer.problem().orElseThrow());
    }
  }

  private void refused(Account account, Problem problem) {
    if (problem instanceof Refusal && problem.remedy().concludes()) {
      unread.add(account, problem, "Nothing of it is deleted.");
    } else {
      unread.add(account, problem, "Nothing was deleted.");
      throw new UnreadAccounts.HopelessException(problem.summary());
    }
  }
}

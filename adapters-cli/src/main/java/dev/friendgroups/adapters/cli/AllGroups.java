package dev.friendgroups.adapters.cli;

import dev.friendgroups.adapters.cli.input.FileUse;
import dev.friendgroups.adapters.cli.input.RequestFile;
import dev.friendgroups.application.port.in.groups.ListGroups;
import dev.friendgroups.application.port.in.jobs.DeleteGroups;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupName;
import java.util.Set;
import java.util.function.BiConsumer;

/** All friend groups of the accounts that a file names, as Chat has them now. */
final class AllGroups implements DeleteGroups.Requests {
  private final RequestFile accounts;
  private final ListGroups lists;
  private final int atOnce;
  private final UnreadAccounts unread;

  /**
   * @param atOnce how many accounts are read at once
   * @param unread told of accounts that cannot be read; with one of them nothing is asked for
   */
  AllGroups(RequestFile accounts, ListGroups lists, int atOnce, UnreadAccounts unread) {
    this.accounts = accounts;
    this.lists = lists;
    this.atOnce = atOnce;
    this.unread = unread;
  }

  /**
   * @throws UnreadAccounts.HopelessException when an account cannot be read
   */
  @Override
  public void forEach(BiConsumer<Account, GroupName> request) {
    Set<Account> listed = accounts.accounts(FileUse.DELETE);
    try (AccountReads reads =
        new AccountReads(lists, atOnce, (account, answer) -> take(account, answer, request))) {
      lists.many(listed.size(), () -> reads.readAll(listed));
    }
    unread.requireNone();
  }

  private void take(
      Account account, Answer<FriendGroups> answer, BiConsumer<Account, GroupName> request) {
    if (answer instanceof Answer.Done<FriendGroups> done) {
      done.value().names().forEach(name -> request.accept(account, name));
    } else {
      unread.add(account, answer.problem().orElseThrow());
    }
  }
}

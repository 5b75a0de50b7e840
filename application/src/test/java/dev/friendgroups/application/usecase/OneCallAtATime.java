package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Notices accounts for which a call was made before the one before was answered. */
final class OneCallAtATime implements FriendGroupGateway {
  private final FriendGroupGateway chat;
  private final Set<Account> busy = ConcurrentHashMap.newKeySet();
  private final Set<Account> overlaps = ConcurrentHashMap.newKeySet();

  OneCallAtATime(FriendGroupGateway chat) {
    this.chat = chat;
  }

  Set<Account> overlaps() {
    return overlaps;
  }

  @Override
  public Answer<FriendGroups> find(Account account, Attempt attempt) {
    return watched(account, () -> chat.find(account, attempt));
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
    return watched(creation.account(), () -> chat.create(creation, attempt));
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
    return watched(deletion.account(), () -> chat.delete(deletion, attempt));
  }

  private <T> Answer<T> watched(Account account, Supplier<Answer<T>> call) {
    if (!busy.add(account)) {
      overlaps.add(account);
    }
    try {
      return call.get();
    } finally {
      busy.remove(account);
    }
  }
}

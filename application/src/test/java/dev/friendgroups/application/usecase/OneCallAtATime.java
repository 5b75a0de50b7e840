package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.Operation;
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
  public Answer<FriendGroups> find(Account account, Operation operation) {
    return watched(account, () -> chat.find(account, operation));
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Operation operation) {
    return watched(creation.account(), () -> chat.create(creation, operation));
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Operation operation) {
    return watched(deletion.account(), () -> chat.delete(deletion, operation));
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

package dev.friendgroups.application.usecase;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import java.time.Duration;
import java.util.function.Supplier;

/** Takes its time for each deletion and each creation. */
record SlowGateway(FriendGroupGateway chat, FakeClock clock, Duration perCall)
    implements FriendGroupGateway {
  @Override
  public Answer<FriendGroups> find(Account account, Attempt attempt) {
    return chat.find(account, attempt);
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
    return slowly(() -> chat.create(creation, attempt));
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
    return slowly(() -> chat.delete(deletion, attempt));
  }

  private <T> Answer<T> slowly(Supplier<Answer<T>> call) {
    try {
      return call.get();
    } finally {
      clock.advance(perCall);
    }
  }
}

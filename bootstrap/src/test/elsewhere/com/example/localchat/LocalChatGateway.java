package com.example.localchat;

import dev.friendgroups.application.port.in.EmulatedChat;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.BrokenCallException;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.application.port.out.Operation;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.FriendGroups.Change;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.function.Function;

/** A Chat in the same program, without any network between. */
final class LocalChatGateway implements FriendGroupGateway {
  private final EmulatedChat chat;

  LocalChatGateway(EmulatedChat chat) {
    this.chat = chat;
  }

  @Override
  public Answer<FriendGroups> find(Account account, Operation operation) {
    begin(operation);
    return chat.find(account)
        .<Answer<FriendGroups>>map(Answer.Done::new)
        .orElseGet(
            () -> new Answer.Refused<>(new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "unknown", "")));
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Operation operation) {
    begin(operation);
    return answer(
        chat.create(creation),
        done -> new CreatedGroups(done.groups().sequence(), done.rejected()));
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Operation operation) {
    begin(operation);
    return answer(
        chat.delete(deletion, AbsentGroup.IGNORED), done -> done.groups().sequence());
  }

  private static void begin(Operation operation) {
    if (operation.expired()) {
      throw new BrokenCallException(
          new Breakdown("no time left", Remedy.TRY_AGAIN), false, null);
    }
    operation.countCall();
  }

  private static <T> Answer<T> answer(Change change, Function<Change.Applied, T> value) {
    return change instanceof Change.Applied applied
        ? new Answer.Done<>(value.apply(applied))
        : new Answer.Refused<>(((Change.Refused) change).refusal());
  }
}

package com.example.localchat;

import dev.friendgroups.application.port.in.chat.EmulatedChat;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
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
import java.util.function.Supplier;

/** A Chat in the same program, without any network between. */
final class LocalChatGateway implements FriendGroupGateway {
  private static final Breakdown NO_TIME =
      new Breakdown("no time left to call Chat", Remedy.TRY_AGAIN, true);

  private final EmulatedChat chat;

  LocalChatGateway(EmulatedChat chat) {
    this.chat = chat;
  }

  @Override
  public Answer<FriendGroups> find(Account account, Attempt attempt) {
    return call(
        attempt,
        () ->
            chat.find(account)
                .<Answer<FriendGroups>>map(Answer.Done::new)
                .orElseGet(
                    () ->
                        new Answer.Refused<>(new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "unknown", ""))));
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
    return call(
        attempt,
        () ->
            answer(
                chat.create(creation),
                done -> new CreatedGroups(done.groups().sequence(), done.rejected())));
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
    return call(
        attempt,
        () ->
            answer(
                chat.delete(deletion, AbsentGroup.IGNORED), done -> done.groups().sequence()));
  }

  private static <T> Answer<T> call(Attempt attempt, Supplier<Answer<T>> request) {
    if (attempt.remaining().isZero()) {
      return new Answer.Broken<>(NO_TIME);
    }
    attempt.sending();
    attempt.sent();
    Answer<T> answer = request.get();
    attempt.answered();
    return answer;
  }

  private static <T> Answer<T> answer(Change change, Function<Change.Applied, T> value) {
    return change instanceof Change.Applied applied
        ? new Answer.Done<>(value.apply(applied))
        : new Answer.Refused<>(((Change.Refused) change).refusal());
  }
}

package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.FriendGroups.AbsentGroup;
import dev.friendgroups.domain.group.FriendGroups.Change;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A gateway to a Chat in this program that keeps to everything. */
final class RightGateway implements FriendGroupGateway {
  private static final Breakdown NO_TIME = new Breakdown("no time", Remedy.TRY_AGAIN, true);
  private static final Breakdown NO_ANSWER = new Breakdown("no answer", Remedy.TRY_AGAIN, false);

  private final ChatInMemory chat;

  RightGateway(ChatInMemory chat) {
    this.chat = chat;
  }

  @Override
  public Answer<FriendGroups> find(Account account, Attempt attempt) {
    return call(
        ChatApi.FIND,
        account,
        List.of(),
        attempt,
        () -> chat.find(account),
        found ->
            found
                .<Answer<FriendGroups>>map(Answer.Done::new)
                .orElseGet(() -> refused(ErrorCode.UNKNOWN_ACCOUNT)));
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
    return call(
        ChatApi.CREATE,
        creation.account(),
        creation.names(),
        attempt,
        () -> chat.chat().create(creation),
        change ->
            changed(change, done -> new CreatedGroups(done.groups().sequence(), done.rejected())));
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
    return call(
        ChatApi.DELETE,
        deletion.account(),
        deletion.names(),
        attempt,
        () -> chat.chat().delete(deletion, AbsentGroup.IGNORED),
        change -> changed(change, done -> done.groups().sequence()));
  }

  private <R, T> Answer<T> call(
      ChatApi api,
      Account account,
      List<GroupName> names,
      Attempt attempt,
      Supplier<R> request,
      Function<R, Answer<T>> answer) {
    if (attempt.remaining().isZero()) {
      return new Answer.Broken<>(NO_TIME);
    }
    attempt.sending();
    attempt.sent();
    Optional<ChatInMemory.Reply<R>> reply;
    try {
      reply = Optional.of(chat.take(api, account, names, request, attempt.remaining()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      reply = Optional.empty();
    }
    if (reply.isEmpty()) {
      return new Answer.Broken<>(NO_ANSWER);
    }
    if (reply.get() instanceof ChatInMemory.Reply.Nothing<R> nothing) {
      if (nothing.answered()) {
        attempt.answered();
      }
      return new Answer.Broken<>(NO_ANSWER);
    }
    attempt.answered();
    return reply.get() instanceof ChatInMemory.Reply.Code<R> code
        ? refused(code.code())
        : answer.apply(((ChatInMemory.Reply.Value<R>) reply.get()).value());
  }

  private static <T> Answer<T> changed(Change change, Function<Change.Applied, T> value) {
    return change instanceof Change.Applied applied
        ? new Answer.Done<>(value.apply(applied))
        : new Answer.Refused<>(((Change.Refused) change).refusal());
  }

  private static <T> Answer<T> refused(ErrorCode code) {
    return new Answer.Refused<>(new Refusal(code, "refused", ""));
  }
}

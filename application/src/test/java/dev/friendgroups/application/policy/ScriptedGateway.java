package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.Attempt;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.FriendGroupGateway;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers as it was told to, call by call, and with success when it was told nothing more. */
final class ScriptedGateway implements FriendGroupGateway {
  /** What becomes of a call; empty when it succeeds. */
  interface Step extends Function<Attempt, Optional<Answer<?>>> {}

  private final Deque<Step> ahead = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();

  /** Lets the next call, or the next after those already scripted, go like this. */
  ScriptedGateway then(Step step) {
    ahead.add(step);
    return this;
  }

  /** As {@link #then}: the call is done, and all of it told. */
  ScriptedGateway thenDone() {
    return then(ScriptedGateway::done);
  }

  /** As {@link #then}: Chat refuses. */
  ScriptedGateway thenRefused(long code) {
    return then(
        attempt -> {
          done(attempt);
          return Optional.of(refused(code));
        });
  }

  /** As {@link #then}: the call is broken, and nothing of it told. */
  ScriptedGateway thenBroken(Breakdown breakdown) {
    return then(attempt -> Optional.of(new Answer.Broken<>(breakdown)));
  }

  static Optional<Answer<?>> done(Attempt attempt) {
    attempt.sending();
    attempt.sent();
    attempt.answered();
    return Optional.empty();
  }

  static <T> Answer<T> refused(long code) {
    return new Answer.Refused<>(new Refusal(new ErrorCode(code), "because", ""));
  }

  /** What was called, in this order. */
  List<String> calls() {
    return calls;
  }

  @Override
  public Answer<FriendGroups> find(Account account, Attempt attempt) {
    return call("find", attempt, FriendGroups.none(account));
  }

  @Override
  public Answer<CreatedGroups> create(GroupCreation creation, Attempt attempt) {
    return call("create", attempt, new CreatedGroups(3, List.of()));
  }

  @Override
  public Answer<Long> delete(GroupDeletion deletion, Attempt attempt) {
    return call("delete", attempt, 4L);
  }

  private <T> Answer<T> call(String call, Attempt attempt, T value) {
    calls.add(call);
    Step step = ahead.isEmpty() ? ScriptedGateway::done : ahead.remove();
    Answer<?> answer = step.apply(attempt).orElse(new Answer.Done<>(value));
    if (answer instanceof Answer.Refused<?> refused) {
      return new Answer.Refused<>(refused.refusal());
    }
    return answer instanceof Answer.Broken<?> broken
        ? new Answer.Broken<>(broken.breakdown())
        : new Answer.Done<>(value);
  }
}

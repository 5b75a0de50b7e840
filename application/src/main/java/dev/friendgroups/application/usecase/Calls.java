package dev.friendgroups.application.usecase;

import dev.friendgroups.application.port.in.Attempt;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.BrokenCallException;
import java.util.function.Supplier;

/** Turns every way a call can end into a value. */
final class Calls {
  private Calls() {}

  static <T> Attempt<T> attempt(Supplier<Answer<T>> call) {
    try {
      Answer<T> answer = call.get();
      return answer instanceof Answer.Done<T> done
          ? new Attempt.Done<>(done.value())
          : new Attempt.Failed<>(((Answer.Refused<T>) answer).refusal());
    } catch (BrokenCallException e) {
      return new Attempt.Failed<>(e.breakdown());
    }
  }
}

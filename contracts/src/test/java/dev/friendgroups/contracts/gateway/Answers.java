package dev.friendgroups.contracts.gateway;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.domain.refusal.Breakdown;
import java.util.function.Function;

/** Makes other answers of answers. */
final class Answers {
  private Answers() {}

  /** The same, with another value where it was done. */
  static <T> Answer<T> map(Answer<T> answer, Function<T, T> value) {
    return answer instanceof Answer.Done<T> done
        ? new Answer.Done<>(value.apply(done.value()))
        : answer;
  }

  /** The same, with another breakdown where it broke. */
  static <T> Answer<T> mapBroken(Answer<T> answer, Function<Breakdown, Breakdown> breakdown) {
    return answer instanceof Answer.Broken<T> broken
        ? new Answer.Broken<>(breakdown.apply(broken.breakdown()))
        : answer;
  }
}

package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.MonotonicClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Calls that take their time to Chat and back, in a time that passes only when somebody waits.
 * Notes when each call arrives.
 */
final class TravelSimulation implements MonotonicClock {
  /** How long a call takes to arrive, and its answer to come back. */
  record Travel(Duration there, Duration back) {
    static Travel millis(long there, long back) {
      return new Travel(Duration.ofMillis(there), Duration.ofMillis(back));
    }
  }

  private record Answer(Duration at, Pacer.Permit permit) {}

  private final PriorityQueue<Answer> underWay =
      new PriorityQueue<>((one, other) -> one.at.compareTo(other.at));
  private final List<Duration> arrivals = new ArrayList<>();
  private Duration now = Duration.ofSeconds(-7);

  @Override
  public Duration now() {
    return now;
  }

  @Override
  public void sleep(Duration duration) {
    Duration end = now.plus(duration);
    while (!underWay.isEmpty() && underWay.peek().at.compareTo(end) <= 0) {
      answerNext();
    }
    now = end;
  }

  private void answerNext() {
    Answer answer = underWay.remove();
    now = answer.at;
    answer.permit.answered();
  }

  /** Sends calls for so long, each of them as soon as the pacer and the workers allow it. */
  void run(Pacer pacer, int workers, Duration length, List<Travel> travels)
      throws InterruptedException {
    Duration end = now.plus(length);
    for (int call = 0; now.compareTo(end) < 0; call++) {
      while (underWay.size() >= workers) {
        answerNext();
      }
      Pacer.Permit permit = Pacers.permit(pacer);
      permit.sending();
      permit.sent();
      Travel travel = travels.get(call % travels.size());
      arrivals.add(now.plus(travel.there));
      underWay.add(new Answer(now.plus(travel.there).plus(travel.back), permit));
    }
  }

  /** How many calls arrived in the second that saw most of them. */
  int busiestSecond() {
    return BusiestSecond.of(arrivals);
  }

  /** How many calls arrived. */
  int arrived() {
    return arrivals.size();
  }
}

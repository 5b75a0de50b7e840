package dev.friendgroups.contracts.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.port.out.QuotaShares.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** That all shares together are never more than the quota, whatever happens. */
abstract class QuotaAtAnyTime extends QuotaSuite {
  private record Dead(double fraction, Duration since) {}

  private final List<Dead> dead = new ArrayList<>();

  QuotaAtAnyTime(QuotaSharesContract contract) {
    super(contract);
  }

  @RepeatedTest(10)
  void at_no_time_do_all_have_more_than_there_is(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());

    for (int step = 0; step < 400; step++) {
      anything(random, List.of(1, 3, 20, 150, 200).get(random.nextInt(5)));

      assertThat(fractions()).as("step " + step).isLessThanOrEqualTo(1 + ROUNDING);
    }
  }

  @RepeatedTest(10)
  void at_no_time_may_all_send_more_calls_than_all_of_them_ask_for(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int callsPerSecond = List.of(1, 2, 7, 20, 99, 200).get(random.nextInt(6));

    for (int step = 0; step < 400; step++) {
      anything(random, callsPerSecond);

      assertThat(fractions()).as("step " + step).isLessThanOrEqualTo(1 + ROUNDING);
      assertThat(living)
          .extracting(share -> share.fraction() * callsPerSecond)
          .allMatch(calls -> calls == 0 || calls >= 1 - ROUNDING);
    }
  }

  /** Something that may happen at any time, to anybody. */
  private void anything(Random random, int callsPerSecond) {
    clock.advance(Duration.ofMillis(random.nextInt(120)));
    dead.removeIf(one -> clock.now().minus(one.since()).compareTo(SECOND) > 0);
    int what = living.isEmpty() ? 0 : random.nextInt(40);
    if (what == 0 && living.size() < 6) {
      join(callsPerSecond, fraction -> random.nextInt(4) > 0);
    } else if (what < 6 && !living.isEmpty()) {
      anybody(random).need(random.nextInt(3) == 0 ? Need.FEW_CALLS : Need.JOB);
    } else if (what == 6) {
      kill(anybody(random));
    } else {
      app.refresh(anybody(random));
    }
  }

  private Share anybody(Random random) {
    return living.get(random.nextInt(living.size()));
  }

  /** What all have together: also those who died, for a second after. */
  private double fractions() {
    return living.stream().mapToDouble(Share::fraction).sum()
        + dead.stream().mapToDouble(Dead::fraction).sum();
  }

  @Override
  void kill(Share share) {
    dead.add(new Dead(share.fraction(), clock.now()));
    super.kill(share);
  }
}

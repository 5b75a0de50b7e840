package dev.friendgroups.application.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortestWaitTest {
  private static final int ENOUGH = 16;

  private final ShortestWait waits = new ShortestWait(ENOUGH);

  @Test
  void it_is_not_known_before_enough_answers_have_come() {
    add(ENOUGH - 1, 50);
    assertThat(waits.nanos()).isZero();

    add(1, 70);
    assertThat(waits.nanos()).isEqualTo(50);
  }

  @Test
  void a_shorter_wait_counts_at_once() {
    add(ENOUGH, 50);

    add(1, 20);

    assertThat(waits.nanos()).isEqualTo(20);
  }

  @Test
  void a_short_wait_is_forgotten_after_enough_longer_ones() {
    add(1, 20);

    add(ShortestWait.KEPT - 1, 50);
    assertThat(waits.nanos()).isEqualTo(20);

    add(1, 50);
    assertThat(waits.nanos()).isEqualTo(50);
  }

  private void add(int times, long wait) {
    for (int time = 0; time < times; time++) {
      waits.add(wait);
    }
  }
}

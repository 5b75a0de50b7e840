package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A request to stop is nobody's before somebody makes it; what Ctrl-C does needs a process. */
class InterruptionTest {
  @Test
  void nothing_is_to_stop_by_itself() {
    try (Interruption interruption = new Interruption()) {
      assertThat(interruption.stop().requested()).isFalse();
    }
  }

  @Test
  void what_has_ended_does_not_keep_the_program_alive() {
    Interruption interruption = new Interruption();
    interruption.close();

    interruption.close();

    assertThat(interruption.stop().requested()).isFalse();
  }
}

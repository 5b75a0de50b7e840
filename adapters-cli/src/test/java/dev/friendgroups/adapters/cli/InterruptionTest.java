package dev.friendgroups.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.adapters.cli.output.progress.StopListener;
import org.junit.jupiter.api.Test;

/** A request to stop is nobody's before somebody makes it; what Ctrl-C does needs a process. */
class InterruptionTest {
  private static final StopListener NOBODY =
      new StopListener() {
        @Override
        public void finishing() {
          throw new AssertionError("nobody pressed Ctrl-C");
        }

        @Override
        public void endingNow() {
          throw new AssertionError("nobody pressed Ctrl-C");
        }
      };

  @Test
  void nothing_is_to_stop_by_itself() {
    try (Interruption interruption = new Interruption(NOBODY)) {
      assertThat(interruption.stop().requested()).isFalse();
    }
  }

  @Test
  void what_has_ended_does_not_keep_the_program_alive() {
    Interruption interruption = new Interruption(NOBODY);
    interruption.close();

    interruption.close();

    assertThat(interruption.stop().requested()).isFalse();
  }
}

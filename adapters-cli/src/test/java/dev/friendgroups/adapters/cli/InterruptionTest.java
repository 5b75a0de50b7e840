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
    Interruption interruption = new Interruption();

    try (Interruption.Work work = interruption.working(NOBODY)) {
      assertThat(work.stop().requested()).isFalse();
    }
    assertThat(interruption.code(Exit.REFUSED)).isEqualTo(Exit.REFUSED);
  }

  @Test
  void what_has_ended_does_not_keep_the_program_alive() {
    Interruption.Work work = new Interruption().working(NOBODY);
    work.close();

    work.close();

    assertThat(work.stop().requested()).isFalse();
  }
}

package dev.friendgroups.adapters.cli;

import static dev.friendgroups.adapters.cli.Outcomes.NO_ADMIN;
import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.domain.refusal.Remedy;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit codes. */
class ExitTest {
  private static final Ending COMPLETED = new Ending.Completed();

  @ParameterizedTest
  @CsvSource({
    "CORRECT_REQUEST, 1",
    "GIVE_UP, 1",
    "FIX_SETUP, 4",
    "SIGN_AGAIN, 4",
    "TRY_AGAIN, 5",
    "SLOW_DOWN, 5"
  })
  void every_remedy_has_its_code(Remedy remedy, int code) {
    assertThat(Exit.of(remedy)).isEqualTo(code);
    assertThat(Exit.of(COMPLETED, Set.of(remedy), true)).isEqualTo(code);
  }

  @Test
  void all_done_is_0_and_something_left_is_1() {
    assertThat(Exit.of(COMPLETED, Set.of(), false)).isZero();
    assertThat(Exit.of(COMPLETED, Set.of(), true)).isEqualTo(1);
  }

  @Test
  void of_several_the_first_of_4_5_and_1_counts() {
    Set<Remedy> all = EnumSet.allOf(Remedy.class);
    Set<Remedy> withoutSetup = EnumSet.of(Remedy.GIVE_UP, Remedy.SLOW_DOWN, Remedy.TRY_AGAIN);

    assertThat(Exit.of(COMPLETED, all, true)).isEqualTo(4);
    assertThat(Exit.of(COMPLETED, withoutSetup, true)).isEqualTo(5);
  }

  @Test
  void how_a_job_ended_counts_as_well_as_what_it_met() {
    assertThat(Exit.of(new Ending.Stopped(NO_ADMIN), Set.of(), false)).isEqualTo(4);
    assertThat(Exit.of(new Ending.Paused(TIMEOUT), Set.of(), false)).isEqualTo(5);
    assertThat(Exit.of(new Ending.Paused(TIMEOUT), Set.of(Remedy.FIX_SETUP), false)).isEqualTo(4);
    assertThat(Exit.of(new Ending.Unrecorded(TIMEOUT), Set.of(), false)).isEqualTo(5);
    assertThat(Exit.of(new Ending.Interrupted(), Set.of(Remedy.FIX_SETUP), true)).isEqualTo(130);
  }
}

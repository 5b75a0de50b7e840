package dev.friendgroups.adapters.cli.output;

import static dev.friendgroups.adapters.cli.Outcomes.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.in.jobs.Ending;
import dev.friendgroups.domain.deletion.Job;
import dev.friendgroups.domain.refusal.Remedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that programs rely on. */
class LabelsTest {
  @ParameterizedTest
  @CsvSource({
    "CORRECT_REQUEST, correct-request",
    "FIX_SETUP, fix-setup",
    "TRY_AGAIN, try-again",
    "SLOW_DOWN, slow-down",
    "SIGN_AGAIN, sign-again",
    "GIVE_UP, give-up"
  })
  void every_remedy_has_a_word(Remedy remedy, String word) {
    assertThat(Labels.of(remedy)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"UNFINISHED, unfinished", "FINISHED, finished"})
  void every_state_has_a_word(Job.State state, String word) {
    assertThat(Labels.of(state)).isEqualTo(word);
  }

  @Test
  void every_ending_has_a_word_and_perhaps_a_reason() {
    assertThat(Labels.of(new Ending.Completed())).isEqualTo("completed");
    assertThat(Labels.reason(new Ending.Completed())).isEmpty();
    assertThat(Labels.of(new Ending.Interrupted())).isEqualTo("interrupted");
    assertThat(Labels.reason(new Ending.Interrupted())).isEmpty();
    assertThat(Labels.of(new Ending.Stopped(TIMEOUT))).isEqualTo("stopped");
    assertThat(Labels.reason(new Ending.Stopped(TIMEOUT))).contains(TIMEOUT);
    assertThat(Labels.of(new Ending.Paused(TIMEOUT))).isEqualTo("paused");
    assertThat(Labels.reason(new Ending.Paused(TIMEOUT))).contains(TIMEOUT);
  }
}

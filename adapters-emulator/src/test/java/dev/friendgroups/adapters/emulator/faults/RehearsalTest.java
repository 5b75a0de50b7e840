package dev.friendgroups.adapters.emulator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bad days that can be rehearsed. */
class RehearsalTest {
  @ParameterizedTest
  @EnumSource
  void each_has_a_name_a_meaning_and_rules(Rehearsal rehearsal) {
    assertThat(Rehearsal.named(rehearsal.label())).isEqualTo(rehearsal);
    assertThat(Rehearsal.of(rehearsal.rules())).contains(rehearsal);
    assertThat(rehearsal.label()).matches("[a-z-]+");
    assertThat(rehearsal.meaning()).endsWith(".").hasSizeLessThan(62);
    assertThat(rehearsal.rules()).isNotEmpty();
  }

  @Test
  void a_wrong_name_is_answered_with_the_right_ones() {
    assertThatThrownBy(() -> Rehearsal.named("OUTAGE"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no rehearsal 'OUTAGE'; there are outage, brownout, lost-answers,"
                + " write-conflicts, throttled, wrong-region, arrears, daily-quota");
  }
}

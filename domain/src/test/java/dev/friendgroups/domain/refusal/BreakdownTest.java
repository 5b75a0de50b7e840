package dev.friendgroups.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakdownTest {
  @Test
  void what_broke_a_call_that_has_no_effect_certainly_had_none() {
    Breakdown broken = new Breakdown("no answer", Remedy.TRY_AGAIN, false);

    assertThat(broken.withoutEffect())
        .isEqualTo(new Breakdown("no answer", Remedy.TRY_AGAIN, true));
  }
}

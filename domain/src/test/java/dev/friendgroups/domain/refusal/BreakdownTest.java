package dev.friendgroups.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakdownTest {
  @Test
  void advice_of_its_own_goes_before_that_of_the_remedy() {
    assertThat(new Breakdown("no way", Remedy.GIVE_UP, true).advice())
        .isEqualTo(Remedy.GIVE_UP.advice());
    assertThat(new Breakdown("no way", Remedy.GIVE_UP, false, "walk").withoutEffect())
        .isEqualTo(new Breakdown("no way", Remedy.GIVE_UP, true, "walk"));
  }

  @Test
  void what_broke_a_call_that_has_no_effect_certainly_had_none() {
    Breakdown broken = new Breakdown("no answer", Remedy.TRY_AGAIN, false);

    assertThat(broken.withoutEffect())
        .isEqualTo(new Breakdown("no answer", Remedy.TRY_AGAIN, true));
  }
}

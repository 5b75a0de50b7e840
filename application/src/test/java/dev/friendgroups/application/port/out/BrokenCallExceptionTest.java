package dev.friendgroups.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenCallExceptionTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_broken_call_says_what_happened_and_whether_it_may_have_taken_effect(boolean effect) {
    Breakdown breakdown = new Breakdown("no answer in time", Remedy.TRY_AGAIN);
    IOException cause = new IOException("reset");

    BrokenCallException broken = new BrokenCallException(breakdown, effect, cause);

    assertThat(broken).hasMessage("no answer in time").hasCause(cause);
    assertThat(broken.breakdown()).isEqualTo(breakdown);
    assertThat(broken.mayHaveTakenEffect()).isEqualTo(effect);
  }
}

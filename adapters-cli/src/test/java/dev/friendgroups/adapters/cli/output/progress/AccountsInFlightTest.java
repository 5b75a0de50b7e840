package dev.friendgroups.adapters.cli.output.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.domain.group.Account;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountsInFlightTest {
  private final AccountsInFlight inFlight = new AccountsInFlight();

  @Test
  void what_is_concluded_is_not_in_doubt() {
    inFlight.begun(new Account("alice"));
    inFlight.begun(new Account("bob"));
    inFlight.sending(ChatApi.DELETE, new Account("alice"));
    inFlight.sending(ChatApi.CREATE, new Account("bob"));

    assertThat(inFlight.finishing())
        .isEqualTo("Finishing 2 calls; press Ctrl-C again to stop now.");
    inFlight.ended(new Account("alice"));
    assertThat(inFlight.endingNow("friend-groups resume 1"))
        .isEqualTo(
            "stopped now; in doubt, since calls were cut off: bob."
                + " Settle it: friend-groups resume 1");
    inFlight.ended(new Account("bob"));
    assertThat(inFlight.endingNow("friend-groups resume 1"))
        .isEqualTo("stopped now. Go on: friend-groups resume 1");
  }

  @Test
  void where_nothing_but_a_reading_is_cut_off_nothing_is_in_doubt() {
    inFlight.begun(new Account("alice"));
    inFlight.sending(ChatApi.FIND, new Account("alice"));

    assertThat(inFlight.endingNow("friend-groups resume 1"))
        .isEqualTo("stopped now. Go on: friend-groups resume 1");
  }

  @Test
  void what_is_read_again_since_a_change_may_not_have_arrived_is_in_doubt() {
    inFlight.begun(new Account("alice"));
    inFlight.sending(ChatApi.DELETE, new Account("alice"));
    inFlight.sending(ChatApi.FIND, new Account("alice"));

    assertThat(inFlight.endingNow("friend-groups resume 1")).contains("in doubt");
  }

  @Test
  void where_nothing_is_in_flight_nothing_is_finished() {
    assertThat(inFlight.finishing()).isEqualTo("Stopping; press Ctrl-C again to stop now.");
  }

  @Test
  void very_many_are_counted() {
    IntStream.range(0, 25)
        .forEach(n -> inFlight.sending(ChatApi.DELETE, new Account("account-" + (100 + n))));

    assertThat(inFlight.endingNow("friend-groups resume 1"))
        .contains(" account-100, account-101,", ", account-119 and 5 more. Settle it:")
        .doesNotContain("account-120");
  }
}

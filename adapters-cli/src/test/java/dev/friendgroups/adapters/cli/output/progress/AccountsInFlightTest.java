package dev.friendgroups.adapters.cli.output.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CallObserver.Call;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountsInFlightTest {
  private final AccountsInFlight inFlight = new AccountsInFlight();

  @Test
  void what_is_concluded_is_not_in_doubt() {
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
    inFlight.sending(ChatApi.FIND, new Account("alice"));

    assertThat(inFlight.endingNow("friend-groups resume 1"))
        .isEqualTo("stopped now. Go on: friend-groups resume 1");
  }

  @Test
  void what_is_read_again_since_a_change_may_not_have_arrived_is_in_doubt() {
    inFlight.sending(ChatApi.DELETE, new Account("alice"));
    inFlight.sending(ChatApi.FIND, new Account("alice"));

    assertThat(inFlight.endingNow("friend-groups resume 1")).contains("in doubt");
  }

  @Test
  void what_was_certainly_refused_is_not_in_doubt() {
    inFlight.sending(ChatApi.DELETE, new Account("bob"));
    inFlight.called(answered(new Account("bob")));

    assertThat(inFlight.endingNow("friend-groups resume 1")).doesNotContain("in doubt");
  }

  @Test
  void a_call_that_has_come_back_is_not_to_be_finished() {
    inFlight.sending(ChatApi.FIND, new Account("alice"));
    inFlight.sending(ChatApi.FIND, new Account("bob"));
    inFlight.called(answered(new Account("bob")));

    assertThat(inFlight.count()).isEqualTo(1);
  }

  private static Call answered(Account account) {
    Answer<?> refused = new Answer.Refused<>(new Refusal(ErrorCode.UNKNOWN_ACCOUNT, "", ""));
    return new Call(ChatApi.FIND, account, 1, refused, Duration.ZERO, Duration.ZERO);
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

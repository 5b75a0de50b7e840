package dev.friendgroups.adapters.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.CallObserver.Call;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.ErrorCode;
import dev.friendgroups.domain.refusal.Refusal;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTraceTest {
  private static final Account ALICE = new Account("alice");
  private final List<String> lines = new ArrayList<>();
  private final CallTrace trace = new CallTrace(lines::add, CallObserver.NONE);

  private void called(ChatApi api, int attempt, Answer<?> answer, long waited) {
    trace.called(
        new Call(api, ALICE, attempt, answer, Duration.ofMillis(waited), Duration.ofMillis(21)));
  }

  @Test
  void each_call_is_told_in_a_line() {
    called(ChatApi.FIND, 1, new Answer.Done<>(4L), 0);
    called(
        ChatApi.DELETE,
        1,
        new Answer.Refused<>(new Refusal(new ErrorCode(30008), "eJwtjEkKwjAYhe-SrSKZ", "")),
        430);
    called(
        ChatApi.CREATE,
        2,
        new Answer.Broken<>(new Breakdown("no answer in 5 s", Remedy.TRY_AGAIN, false)),
        1000);

    assertThat(lines)
        .containsExactly(
            "group_get of alice: ok, 21 ms",
            "group_delete of alice: error 30008, 21 ms, waited 430 ms",
            "group_add of alice, attempt 2: no answer in 5 s, 21 ms, waited 1,000 ms");
  }
}

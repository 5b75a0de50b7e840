package dev.friendgroups.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.Answer;
import dev.friendgroups.application.port.out.CallObserver;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.CreatedGroups;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.port.out.QuotaUse;
import dev.friendgroups.domain.group.Account;
import dev.friendgroups.domain.group.FriendGroups;
import dev.friendgroups.domain.group.GroupCreation;
import dev.friendgroups.domain.group.GroupDeletion;
import dev.friendgroups.domain.group.GroupName;
import dev.friendgroups.domain.refusal.Breakdown;
import dev.friendgroups.domain.refusal.Remedy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RetryingGatewayTest {
  private static final Account ALICE = new Account("alice");
  private static final List<GroupName> FAMILY = List.of(new GroupName("family"));
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int UNPACED = 1_000_000;
  private static final Breakdown LOST = new Breakdown("no answer", Remedy.TRY_AGAIN, false);
  private static final Breakdown NOT_REACHED =
      new Breakdown("no connection", Remedy.TRY_AGAIN, true);
  private static final Breakdown NOT_CHAT =
      new Breakdown("this is not Chat", Remedy.FIX_SETUP, false);

  private final FakeClock clock = new FakeClock();
  private final ScriptedGateway chat = new ScriptedGateway();
  private final Operation operation = operation();

  @ParameterizedTest
  @ValueSource(longs = {30006, 30007, 60008, 72010, 30008})
  void finding_is_repeated_when_the_error_may_pass(long code) {
    chat.thenRefused(code);

    assertThat(find(1)).isInstanceOf(Answer.Done.class);

    assertThat(chat.calls()).containsExactly("find", "find");
    assertThat(operation.calls()).isEqualTo(2);
    assertThat(clock.sleeps()).hasSize(1);
  }

  private RetryingGateway toldOf(List<CallObserver.Call> calls) {
    return new RetryingGateway(
        chat,
        new CallLimits(TIMEOUT, 3, UNPACED),
        clock,
        new Random(1),
        QuotaShares.alone(),
        calls::add);
  }

  @Test
  void a_call_is_told_before_it_is_sent_and_not_while_it_waits_for_its_turn() {
    List<String> told = new ArrayList<>();
    RetryingGateway gateway =
        new RetryingGateway(
            chat,
            new CallLimits(TIMEOUT, 3, 1),
            clock,
            new Random(1),
            QuotaShares.alone(),
            new CallObserver() {
              @Override
              public void sending(ChatApi api, Account account) {
                told.add(api + " of " + account + " after " + chat.calls().size());
              }

              @Override
              public void called(Call call) {}
            });
    Operation impatient = Operation.within(Duration.ZERO, clock);

    gateway.find(ALICE, operation);
    gateway.find(ALICE, impatient);

    assertThat(told).containsExactly("FIND of alice after 0");
  }

  @Test
  void a_call_that_is_signed_again_is_told_as_the_two_that_were_sent() {
    List<CallObserver.Call> calls = new ArrayList<>();
    chat.then(
        attempt -> {
          ScriptedGateway.done(attempt);
          clock.advance(Duration.ofMillis(30));
          assertThat(attempt.again(ScriptedGateway.refused(70001))).isTrue();
          clock.advance(Duration.ofMillis(20));
          return ScriptedGateway.done(attempt);
        });

    toldOf(calls).find(ALICE, operation);

    assertThat(calls)
        .containsExactly(
            new CallObserver.Call(
                ChatApi.FIND,
                ALICE,
                1,
                ScriptedGateway.refused(70001),
                Duration.ZERO,
                Duration.ofMillis(30)),
            new CallObserver.Call(
                ChatApi.FIND,
                ALICE,
                2,
                new Answer.Done<>(FriendGroups.none(ALICE)),
                Duration.ZERO,
                Duration.ofMillis(20)));
    assertThat(operation.calls()).isEqualTo(2);
  }

  @Test
  void a_call_that_cannot_be_sent_again_is_told_once() {
    List<CallObserver.Call> calls = new ArrayList<>();
    chat.then(
        attempt -> {
          ScriptedGateway.done(attempt);
          clock.advance(Duration.ofSeconds(3));
          assertThat(attempt.again()).isFalse();
          return Optional.of(ScriptedGateway.refused(70001));
        });
    Operation brief = Operation.within(Duration.ofSeconds(3), clock);

    toldOf(calls).find(ALICE, brief);

    assertThat(calls).hasSize(1);
    assertThat(brief.calls()).isEqualTo(1);
  }

  @Test
  void what_an_operation_asks_again_for_is_a_further_attempt_until_it_is_settled() {
    List<CallObserver.Call> calls = new ArrayList<>();
    RetryingGateway gateway = toldOf(calls);
    GroupDeletion deletion = new GroupDeletion(ALICE, FAMILY);
    chat.thenDone().thenBroken(LOST).thenDone().thenDone().thenRefused(30001).thenDone();

    gateway.find(ALICE, operation);
    gateway.delete(deletion, operation);
    gateway.find(ALICE, operation);
    gateway.delete(deletion, operation);
    gateway.delete(deletion, operation);
    gateway.delete(deletion, operation);

    assertThat(calls)
        .extracting(call -> call.api() + " " + call.attempt())
        .containsExactly("FIND 1", "DELETE 1", "FIND 1", "DELETE 2", "DELETE 1", "DELETE 1");
  }

  @Test
  void each_call_is_told_with_its_account_its_number_and_how_long_nothing_was_sent() {
    List<CallObserver.Call> calls = new ArrayList<>();
    chat.thenRefused(30008);
    RetryingGateway gateway = toldOf(calls);

    gateway.delete(new GroupDeletion(ALICE, FAMILY), operation);

    Duration pause = clock.sleeps().get(0);
    assertThat(pause).isPositive();
    assertThat(calls)
        .containsExactly(
            new CallObserver.Call(
                ChatApi.DELETE,
                ALICE,
                1,
                ScriptedGateway.refused(30008),
                Duration.ZERO,
                Duration.ZERO),
            new CallObserver.Call(
                ChatApi.DELETE, ALICE, 2, new Answer.Done<>(4L), pause, Duration.ZERO));
  }

  @Test
  void finding_is_repeated_when_the_answer_was_lost() {
    chat.thenBroken(LOST).thenBroken(NOT_REACHED).thenBroken(LOST);

    assertThat(find(3)).isInstanceOf(Answer.Done.class);

    assertThat(operation.calls()).isEqualTo(4);
  }

  @Test
  void creating_is_repeated_when_the_answer_was_lost() {
    chat.thenBroken(LOST).thenRefused(30006);

    assertThat(create(2)).isEqualTo(new Answer.Done<>(new CreatedGroups(3, List.of())));

    assertThat(operation.calls()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {72010, 30008})
  void deleting_is_repeated_when_chat_was_too_busy_to_do_it(long code) {
    chat.thenRefused(code).thenRefused(code);

    assertThat(delete(2)).isEqualTo(new Answer.Done<>(4L));

    assertThat(operation.calls()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {30006, 30007, 60008})
  void deleting_is_not_repeated_when_chat_may_have_done_it_all_the_same(long code) {
    chat.thenRefused(code);

    assertThat(delete(3)).isEqualTo(ScriptedGateway.refused(code));

    assertThat(chat.calls()).containsExactly("delete");
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void deleting_is_not_repeated_when_the_answer_was_lost() {
    chat.thenBroken(LOST);

    assertThat(delete(3)).isEqualTo(new Answer.Broken<>(LOST));

    assertThat(chat.calls()).containsExactly("delete");
  }

  @Test
  void deleting_is_not_repeated_once_in_doubt_however_often_it_was_before() {
    chat.thenRefused(30008).thenBroken(NOT_REACHED).thenBroken(LOST);

    assertThat(delete(9)).isEqualTo(new Answer.Broken<>(LOST));

    assertThat(operation.calls()).isEqualTo(3);
  }

  @Test
  void deleting_is_repeated_when_there_was_no_connection() {
    IntStream.range(0, 9).forEach(n -> chat.thenBroken(NOT_REACHED));

    assertThat(delete(3)).isEqualTo(new Answer.Broken<>(NOT_REACHED));

    assertThat(operation.calls()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(longs = {30001, 30003, 30004, 70001, 70009, 60010, 30011, 30009, 39999})
  void what_cannot_get_better_is_never_repeated(long code) {
    chat.thenRefused(code).thenRefused(code).thenRefused(code);

    assertThat(find(3)).isEqualTo(ScriptedGateway.refused(code));
    assertThat(create(3)).isEqualTo(ScriptedGateway.refused(code));
    assertThat(delete(3)).isEqualTo(ScriptedGateway.refused(code));

    assertThat(chat.calls()).containsExactly("find", "create", "delete");
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void what_something_else_than_chat_answers_is_never_repeated() {
    chat.thenBroken(NOT_CHAT).thenBroken(NOT_CHAT).thenBroken(NOT_CHAT);

    assertThat(find(3).problem().map(problem -> problem.remedy())).contains(Remedy.FIX_SETUP);
    assertThat(create(3)).isEqualTo(new Answer.Broken<>(NOT_CHAT));
    assertThat(delete(3)).isEqualTo(new Answer.Broken<>(NOT_CHAT));

    assertThat(chat.calls()).containsExactly("find", "create", "delete");
  }

  @Test
  void reading_never_had_an_effect_whatever_broke_it() {
    chat.thenBroken(LOST);

    assertThat(find(0)).isEqualTo(new Answer.Broken<>(LOST.withoutEffect()));
  }

  @Test
  void creating_in_doubt_stays_in_doubt() {
    chat.thenBroken(LOST);

    assertThat(create(0)).isEqualTo(new Answer.Broken<>(LOST));
  }

  @Test
  void there_are_no_more_repetitions_than_the_limits_say() {
    IntStream.range(0, 9).forEach(n -> chat.thenRefused(30008));

    assertThat(find(2)).isEqualTo(ScriptedGateway.refused(30008));

    assertThat(operation.calls()).isEqualTo(3);
  }

  @Test
  void the_waits_between_attempts_grow() {
    chat.thenRefused(30008).thenRefused(30008).thenRefused(30008);

    assertThat(find(3)).isInstanceOf(Answer.Done.class);

    List<Duration> waits = clock.sleeps();
    assertThat(waits).hasSize(3);
    assertThat(waits.get(0)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    assertThat(waits.get(1)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
    assertThat(waits.get(2)).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
  }

  @Test
  void nothing_is_repeated_past_the_deadline() {
    IntStream.range(0, 50).forEach(n -> chat.thenRefused(30008));
    Duration begin = clock.now();

    assertThat(find(1_000)).isEqualTo(ScriptedGateway.refused(30008));

    assertThat(clock.now().minus(begin)).isBetween(TIMEOUT.minusSeconds(5), TIMEOUT.minusNanos(1));
    assertThat(operation.calls()).isEqualTo(chat.calls().size()).isBetween(8, 20);
  }

  @Test
  void after_the_deadline_nothing_is_called_and_that_is_certain() {
    clock.advance(TIMEOUT);

    assertThat(delete(3))
        .isEqualTo(
            new Answer.Broken<>(
                new Breakdown("no time left to call Chat", Remedy.TRY_AGAIN, true)));

    assertThat(chat.calls()).isEmpty();
    assertThat(operation.calls()).isZero();
  }

  @Test
  void calls_that_came_too_late_leave_the_quota_to_others() {
    RetryingGateway gateway = gateway(0, 1);
    clock.advance(TIMEOUT);
    for (int late = 0; late < 10; late++) {
      assertThat(gateway.find(ALICE, operation)).isInstanceOf(Answer.Broken.class);
    }

    assertThat(gateway.find(ALICE, operation())).isInstanceOf(Answer.Done.class);

    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void waiting_for_ones_turn_uses_up_no_time() {
    RetryingGateway gateway = gateway(0, 1);
    Operation hurried = Operation.within(Duration.ofMillis(500), clock);
    List<Duration> left = new ArrayList<>();
    assertThat(gateway.find(ALICE, operation)).isInstanceOf(Answer.Done.class);
    Duration begin = clock.now();
    chat.then(
        attempt -> {
          left.add(attempt.remaining());
          return ScriptedGateway.done(attempt);
        });

    assertThat(gateway.find(ALICE, hurried)).isInstanceOf(Answer.Done.class);

    assertThat(clock.now().minus(begin)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(left).containsExactly(Duration.ofMillis(500));
    assertThat(hurried.remaining()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void an_attempt_that_signs_again_is_two_calls_and_no_retry() {
    chat.then(
        attempt -> {
          ScriptedGateway.done(attempt);
          return attempt.again()
              ? ScriptedGateway.done(attempt)
              : Optional.of(ScriptedGateway.refused(70001));
        });

    assertThat(delete(0)).isEqualTo(new Answer.Done<>(4L));

    assertThat(chat.calls()).containsExactly("delete");
    assertThat(operation.calls()).isEqualTo(2);
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void reading_creating_and_deleting_have_a_quota_each() {
    RetryingGateway gateway = gateway(0, 1);

    assertThat(gateway.find(ALICE, operation)).isInstanceOf(Answer.Done.class);
    assertThat(gateway.create(creation(), operation)).isInstanceOf(Answer.Done.class);
    assertThat(gateway.delete(deletion(), operation)).isInstanceOf(Answer.Done.class);

    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void a_gateway_that_tells_all_is_paced_by_when_its_calls_arrive() {
    Duration between =
        betweenCalls(
            attempt -> {
              attempt.sending();
              attempt.sent();
              clock.advance(Duration.ofMillis(50));
              attempt.answered();
              return Optional.empty();
            });

    assertThat(between).isEqualTo(Duration.ofMillis(1_005));
  }

  @Test
  void a_gateway_that_tells_nothing_is_paced_as_if_its_calls_arrived_when_they_were_over() {
    Duration between =
        betweenCalls(
            attempt -> {
              clock.advance(Duration.ofMillis(50));
              return Optional.empty();
            });

    assertThat(between).isEqualTo(Duration.ofMillis(1_055));
  }

  @Test
  void a_call_that_nothing_is_told_of_and_that_was_lost_may_have_arrived() {
    chat.thenBroken(LOST);
    RetryingGateway gateway = gateway(0, 1);
    gateway.delete(deletion(), operation);
    Duration over = clock.now();

    gateway.delete(deletion(), operation);

    assertThat(clock.now()).isEqualTo(over.plus(Duration.ofMillis(1_005)));
  }

  @Test
  void a_call_that_certainly_did_not_arrive_gives_its_permit_back() {
    chat.thenBroken(NOT_REACHED);
    RetryingGateway gateway = gateway(0, 1);
    gateway.delete(deletion(), operation);
    clock.advance(Duration.ofMillis(900));

    gateway.delete(deletion(), operation);

    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void a_fault_of_the_gateway_reaches_the_caller_and_gives_its_permit_back() {
    IllegalStateException fault = new IllegalStateException("a bug");
    chat.then(
        attempt -> {
          throw fault;
        });
    RetryingGateway gateway = gateway(3, 1);

    assertThatThrownBy(() -> gateway.delete(deletion(), operation)).isSameAs(fault);

    clock.advance(Duration.ofMillis(900));
    assertThat(gateway.delete(deletion(), operation)).isInstanceOf(Answer.Done.class);
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void a_fault_of_the_gateway_while_sending_gives_its_permit_back_a_second_later() {
    IllegalStateException fault = new IllegalStateException("a bug");
    chat.then(
        attempt -> {
          attempt.sending();
          throw fault;
        });
    RetryingGateway gateway = gateway(3, 1);
    assertThatThrownBy(() -> gateway.delete(deletion(), operation)).isSameAs(fault);
    Duration over = clock.now();

    assertThat(gateway.delete(deletion(), operation)).isInstanceOf(Answer.Done.class);

    assertThat(clock.now()).isEqualTo(over.plus(Duration.ofMillis(1_005)));
  }

  @Test
  void an_interrupted_thread_calls_nothing_and_stays_interrupted() {
    Thread.currentThread().interrupt();

    Answer<Long> answer = delete(3);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer)
        .isEqualTo(
            new Answer.Broken<>(
                new Breakdown("interrupted before Chat was called", Remedy.TRY_AGAIN, true)));
    assertThat(chat.calls()).isEmpty();
    assertThat(operation.calls()).isZero();
  }

  @Test
  void a_thread_interrupted_between_two_attempts_hands_the_last_answer_back() {
    chat.thenRefused(30008);
    MonotonicClock interrupted = new InterruptedClock(clock, clock.now());

    Answer<FriendGroups> answer = gateway(3, UNPACED, interrupted).find(ALICE, operation);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer).isEqualTo(ScriptedGateway.refused(30008));
    assertThat(chat.calls()).containsExactly("find");
  }

  @Test
  void a_pause_is_granted_as_often_as_there_are_retries() {
    RetryingGateway gateway = gateway(2, UNPACED);

    assertThat(gateway.pause(1, operation)).isTrue();
    assertThat(gateway.pause(2, operation)).isTrue();
    assertThat(gateway.pause(3, operation)).isFalse();

    assertThat(clock.sleeps()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {60007, 60011, 60018, 60019})
  void a_call_over_the_quota_is_sent_again_in_turn_and_takes_no_retry(long code) {
    IntStream.range(0, 9).forEach(n -> chat.thenRefused(code));

    assertThat(delete(0)).isEqualTo(new Answer.Done<>(4L));
    assertThat(create(0)).isInstanceOf(Answer.Done.class);

    assertThat(operation.calls()).isEqualTo(11);
  }

  @Test
  void neither_waiting_for_the_quota_nor_being_refused_for_it_takes_time() {
    for (int refusal = 0; refusal < 8; refusal++) {
      chat.then(
          attempt -> {
            attempt.sending();
            attempt.sent();
            clock.advance(Duration.ofSeconds(4));
            attempt.answered();
            return Optional.of(ScriptedGateway.refused(60007));
          });
    }
    Duration begin = clock.now();

    assertThat(gateway(0, 1).find(ALICE, operation)).isInstanceOf(Answer.Done.class);

    assertThat(clock.now().minus(begin)).isGreaterThan(TIMEOUT);
    assertThat(operation.remaining()).isEqualTo(TIMEOUT);
  }

  @Test
  void a_quota_that_grants_nothing_for_a_minute_is_not_waited_for_any_longer() {
    IntStream.range(0, 200).forEach(n -> chat.thenRefused(60007));
    Duration begin = clock.now();

    assertThat(gateway(3, 1).delete(deletion(), operation))
        .isEqualTo(ScriptedGateway.refused(60007));

    assertThat(clock.now().minus(begin)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62));
    assertThat(operation.remaining()).isEqualTo(TIMEOUT);
  }

  @Test
  void a_stop_ends_the_waiting_for_a_quota_that_grants_nothing() {
    IntStream.range(0, 200).forEach(n -> chat.thenRefused(60007));
    Operation stopped = Operation.within(TIMEOUT, clock, () -> chat.calls().size() >= 3);

    assertThat(gateway(3, 1).delete(deletion(), stopped)).isEqualTo(ScriptedGateway.refused(60007));

    assertThat(chat.calls()).hasSize(3);
  }

  @Test
  void an_interruption_ends_the_waiting_for_the_quota_with_chats_last_answer() {
    chat.thenRefused(60007);
    MonotonicClock interrupted = new InterruptedClock(clock, clock.now());

    Answer<Long> answer = gateway(3, 1, interrupted).delete(deletion(), operation);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer).isEqualTo(ScriptedGateway.refused(60007));
    assertThat(chat.calls()).containsExactly("delete");
  }

  @Test
  void what_was_refused_over_the_quota_is_seen_and_lowers_the_limit_of_that_api() {
    RetryingGateway gateway = gateway(3, 200);
    assertThat(gateway.quota()).isEqualTo(QuotaUse.ALL_GRANTED);
    chat.thenRefused(60007);

    assertThat(gateway.find(ALICE, operation)).isInstanceOf(Answer.Done.class);

    assertThat(gateway.quota().refused()).isEqualTo(1);
    assertThat(gateway.quota().granted().orElse(200)).isBetween(50, 199);
    assertThat(gateway.quota().lowest()).isEqualTo(gateway.quota().granted());
  }

  /** How long it takes from one call to the next, once the way to Chat and back is known. */
  private Duration betweenCalls(ScriptedGateway.Step step) {
    RetryingGateway gateway = gateway(0, 1);
    List<Duration> begun = new ArrayList<>();
    for (int call = 0; call < 10; call++) {
      chat.then(
          attempt -> {
            begun.add(clock.now());
            return step.apply(attempt);
          });
      assertThat(gateway.find(ALICE, operation())).isInstanceOf(Answer.Done.class);
    }
    return begun.get(9).minus(begun.get(8));
  }

  @Test
  void repetitions_are_counted_whatever_is_asked_for() {
    RetryingGateway gateway = gateway(3, UNPACED);

    chat.thenRefused(30008).thenRefused(30008);
    gateway.delete(deletion(), operation());
    chat.thenBroken(LOST);
    gateway.create(creation(), operation());
    gateway.find(ALICE, operation());

    assertThat(gateway.repeated()).isEqualTo(3);
  }

  @Test
  void what_is_not_repeated_any_more_is_not_counted() {
    RetryingGateway gateway = gateway(1, UNPACED);

    chat.thenRefused(30008).thenRefused(30008);
    gateway.delete(deletion(), operation());

    assertThat(gateway.repeated()).isEqualTo(1);
  }

  private Answer<FriendGroups> find(int retries) {
    return gateway(retries, UNPACED).find(ALICE, operation);
  }

  private Answer<CreatedGroups> create(int retries) {
    return gateway(retries, UNPACED).create(creation(), operation);
  }

  private Answer<Long> delete(int retries) {
    return gateway(retries, UNPACED).delete(deletion(), operation);
  }

  private RetryingGateway gateway(int retries, int callsPerSecond) {
    return gateway(retries, callsPerSecond, clock);
  }

  private RetryingGateway gateway(int retries, int callsPerSecond, MonotonicClock time) {
    CallLimits limits = new CallLimits(TIMEOUT, retries, callsPerSecond);
    return new RetryingGateway(chat, limits, time, new Random(1));
  }

  private Operation operation() {
    return Operation.within(TIMEOUT, clock);
  }

  private static GroupCreation creation() {
    return new GroupCreation(ALICE, FAMILY, List.of());
  }

  private static GroupDeletion deletion() {
    return new GroupDeletion(ALICE, FAMILY);
  }
}

package dev.friendgroups.adapters.emulator.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.friendgroups.domain.refusal.ErrorCode;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is granted within any second, by both ways of counting. */
class QuotaTest {
  private static final QuotaLimits THREE = new QuotaLimits(3, 0, 0, false);
  private static final QuotaLimits THREE_COUNTING_REFUSED = new QuotaLimits(3, 0, 0, true);
  private static final QuotaLimits FOUR_FOR_THE_APP = new QuotaLimits(3, 4, 0, false);
  private static final QuotaLimits FOUR_FOR_THE_APP_COUNTING_REFUSED =
      new QuotaLimits(3, 4, 0, true);

  private static long[] deletions(Quota quota, int... millis) {
    return codes(quota, Command.GROUP_DELETE, millis);
  }

  /** The codes that calls at these moments are answered with; 0 when they are admitted. */
  private static long[] codes(Quota quota, Command command, int... millis) {
    return Arrays.stream(millis)
        .mapToLong(
            at -> quota.refusal(command, Duration.ofMillis(at)).map(ErrorCode::number).orElse(0L))
        .toArray();
  }

  @Test
  void the_calls_of_a_day_are_counted_from_the_first_one_on_and_again_a_day_later() {
    Quota quota = new Quota(new QuotaLimits(0, 0, 2, false));

    assertThat(quota.refusal(Command.GROUP_GET, Duration.ofHours(5))).isEmpty();
    assertThat(quota.refusal(Command.GROUP_ADD, Duration.ofHours(20))).isEmpty();
    assertThat(quota.refusal(Command.GROUP_GET, Duration.ofHours(29).minusNanos(1)))
        .contains(new ErrorCode(60028));
    assertThat(quota.refusal(Command.GROUP_GET, Duration.ofHours(29))).isEmpty();
  }

  @Test
  void a_call_at_the_limit_is_admitted_and_the_next_one_is_not() {
    assertThat(deletions(new Quota(THREE), 0, 0, 0, 0)).containsExactly(0, 0, 0, 60007);
  }

  @Test
  void a_call_counts_for_a_second_and_no_longer() {
    assertThat(deletions(new Quota(THREE), 0, 500, 600, 999, 1000, 1001, 1499, 1500))
        .containsExactly(0, 0, 0, 60007, 0, 60007, 60007, 0);
  }

  @Test
  void refused_calls_do_not_count_and_a_client_that_insists_gets_all_that_is_granted() {
    Quota quota = new Quota(THREE);
    deletions(quota, 0, 0, 0, 100, 200, 300, 400, 500);

    assertThat(deletions(quota, 1000, 1000, 1000, 1000)).containsExactly(0, 0, 0, 60007);
  }

  @Test
  void refused_calls_that_count_keep_out_a_client_that_insists() {
    Quota quota = new Quota(THREE_COUNTING_REFUSED);

    assertThat(deletions(quota, 0, 0, 0, 400, 500, 600)).endsWith(60007, 60007, 60007);
    assertThat(deletions(quota, 1000, 1399)).containsExactly(60007, 60007);
  }

  @Test
  void refused_calls_that_count_are_forgotten_after_a_second_like_others() {
    Quota quota = new Quota(THREE_COUNTING_REFUSED);
    deletions(quota, 0, 0, 0, 400);

    assertThat(deletions(quota, 999)).containsExactly(60007);
    assertThat(deletions(quota, 1000)).containsExactly(0);
    assertThat(deletions(quota, 1399)).containsExactly(60007);
    assertThat(deletions(quota, 1999)).containsExactly(0);
  }

  @Test
  void all_apis_together_are_refused_with_60011_above_the_limit_of_the_app() {
    Quota quota = new Quota(FOUR_FOR_THE_APP);

    assertThat(codes(quota, Command.GROUP_GET, 0, 0)).containsExactly(0, 0);
    assertThat(codes(quota, Command.GROUP_ADD, 100, 100)).containsExactly(0, 0);
    assertThat(deletions(quota, 999, 1000, 1000, 1000)).containsExactly(60011, 0, 0, 60011);
  }

  @Test
  void above_both_limits_the_one_of_the_api_is_named() {
    Quota quota = new Quota(new QuotaLimits(3, 3, 0, false));

    assertThat(deletions(quota, 0, 0, 0, 0)).containsExactly(0, 0, 0, 60007);
    assertThat(codes(quota, Command.GROUP_ADD, 0)).containsExactly(60011);
  }

  @Test
  void a_call_refused_for_its_api_does_not_use_up_the_app_unless_refused_calls_count() {
    Quota quota = new Quota(FOUR_FOR_THE_APP);
    Quota counting = new Quota(FOUR_FOR_THE_APP_COUNTING_REFUSED);

    assertThat(deletions(quota, 0, 0, 0, 0)).endsWith(60007);
    assertThat(deletions(counting, 0, 0, 0, 0)).endsWith(60007);

    assertThat(codes(quota, Command.GROUP_GET, 0)).containsExactly(0);
    assertThat(codes(counting, Command.GROUP_GET, 0)).containsExactly(60011);
  }

  @ParameterizedTest
  @CsvSource({"false, 0", "true, 60007"})
  void another_way_of_counting_holds_at_once_and_for_what_was_before(
      boolean countRefused, long expected) {
    Quota quota = new Quota(THREE);
    deletions(quota, 0, 0, 0, 500, 500, 500);

    quota.limits(new QuotaLimits(3, 0, 0, countRefused));

    assertThat(deletions(quota, 1000)).containsExactly(expected);
  }

  @Test
  void a_lower_limit_holds_for_what_was_used_up_before() {
    Quota quota = new Quota(new QuotaLimits(0, 0, 0, false));
    deletions(quota, 0, 0, 0);

    quota.limits(THREE);

    assertThat(deletions(quota, 999, 1000)).containsExactly(60007, 0);
  }

  @Test
  void a_limit_of_zero_is_none() {
    Quota quota = new Quota(new QuotaLimits(0, 0, 0, true));

    assertThat(deletions(quota, new int[5_000])).containsOnly(0);
  }

  @Test
  void a_reset_forgets_what_was_used_up_and_keeps_the_limits() {
    Quota quota = new Quota(FOUR_FOR_THE_APP);
    deletions(quota, 0, 0, 0);

    quota.reset();

    assertThat(quota.limits()).isEqualTo(FOUR_FOR_THE_APP);
    assertThat(deletions(quota, 0, 0, 0, 0)).containsExactly(0, 0, 0, 60007);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, callsPerSecond is -1", "0, 1000001, appCallsPerSecond is 1000001"})
  void limits_are_from_0_to_a_million(int api, int app, String message) {
    assertThatThrownBy(() -> new QuotaLimits(api, app, 0, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message + ", not from 0 to 1000000");
  }
}

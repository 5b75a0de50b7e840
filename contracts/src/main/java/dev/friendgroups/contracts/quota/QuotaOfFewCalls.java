package dev.friendgroups.contracts.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.QuotaShares.Share;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who need a few calls have of a quota. */
abstract class QuotaOfFewCalls extends QuotaSuite {
  QuotaOfFewCalls(QuotaSharesContract contract) {
    super(contract);
  }

  @Test
  void a_few_calls_need_not_wait_for_a_job() {
    job(200);

    Share few = join(200, OBEDIENT);

    assertThat(few.fraction() * 200).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 19, 20, 50, 500})
  void a_few_calls_need_not_wait_for_a_job_that_was_allowed_another_number(int callsPerSecond) {
    job(200);
    pass(Duration.ofSeconds(3));

    Share few = join(callsPerSecond, OBEDIENT);

    assertThat(few.fraction()).isPositive();
    assertThat(few.fraction() * Math.max(200, callsPerSecond)).isLessThanOrEqualTo(1 + ROUNDING);
  }

  @Test
  void jobs_leave_one_call_a_second_of_a_quota_of_twenty() {
    assertThat(job(20).fraction()).isEqualTo(0.95);

    assertThat(join(20, OBEDIENT).fraction()).isEqualTo(0.05);
  }

  @Test
  void those_who_need_a_few_calls_share_what_jobs_leave_them() {
    job(200);
    Share first = join(200, OBEDIENT);
    Share second = join(200, OBEDIENT);
    Share third = join(200, OBEDIENT);
    pass(TICK);
    assertThat(List.of(first.fraction(), second.fraction(), third.fraction()))
        .containsExactly(0.005, 0.005, 0.0);

    kill(first);
    pass(Duration.ofSeconds(2));

    assertThat(third.fraction()).isEqualTo(0.005);
  }

  @Test
  void those_who_need_a_few_calls_have_a_little_more_while_there_is_no_job() {
    Share few = join(200, OBEDIENT);
    assertThat(few.fraction()).isEqualTo(0.05);

    job(200);
    pass(Duration.ofSeconds(5));

    assertThat(few.fraction()).isEqualTo(0.005);
  }
}

package dev.friendgroups.contracts.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.port.out.QuotaShares.Share;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What jobs have of a quota that they share. */
abstract class QuotaOfJobs extends QuotaSuite {
  QuotaOfJobs(QuotaSharesContract contract) {
    super(contract);
  }

  @Test
  void a_job_alone_has_all_but_a_small_reserve_at_once() {
    Share job = job(200);

    assertThat(job.fraction()).isEqualTo(0.99);
  }

  @Test
  void jobs_have_the_same_share_before_long() {
    Share first = job(200);
    Share second = job(200);
    Share third = job(200);

    pass(Duration.ofSeconds(5));

    assertThat(List.of(first, second, third))
        .allSatisfy(job -> assertThat(job.fraction()).isCloseTo(0.33, within(1e-5)));
  }

  @Test
  void whose_job_is_over_leaves_its_share_to_others() {
    Share first = job(200);
    Share second = job(200);
    pass(Duration.ofSeconds(5));

    first.need(Need.FEW_CALLS);
    pass(Duration.ofSeconds(5));

    assertThat(second.fraction()).isEqualTo(0.99);
    assertThat(first.fraction()).isEqualTo(0.005);
  }

  @Test
  void where_there_are_more_jobs_than_calls_the_last_to_come_wait() {
    List<Share> jobs = List.of(job(2), job(2), job(2));
    pass(Duration.ofSeconds(5));
    assertThat(jobs).extracting(Share::fraction).containsExactly(0.5, 0.5, 0.0);

    kill(jobs.get(0));
    pass(Duration.ofSeconds(5));

    assertThat(jobs.get(2).fraction()).isEqualTo(0.5);
  }
}

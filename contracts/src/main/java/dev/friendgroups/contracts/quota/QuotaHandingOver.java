package dev.friendgroups.contracts.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.port.out.QuotaShares.Share;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How a part of a quota goes from one to another, also from one who died. */
abstract class QuotaHandingOver extends QuotaSuite {
  QuotaHandingOver(QuotaSharesContract contract) {
    super(contract);
  }

  @Test
  void a_share_is_lowered_first_and_given_to_another_more_than_a_second_later() {
    Share first = job(200);
    Share second = job(200);
    while (first.fraction() > 0.5) {
      pass(TICK);
    }
    Duration lowered = clock.now();

    while (second.fraction() < 0.4) {
      pass(TICK);
      assertThat(first.fraction() + second.fraction()).isLessThanOrEqualTo(1 + ROUNDING);
    }

    assertThat(clock.now().minus(lowered)).isBetween(SECOND.plus(TICK), SECOND.multipliedBy(2));
  }

  @Test
  void nothing_is_given_away_while_its_holder_cannot_keep_to_less() {
    boolean[] keeps = {false};
    Share first = join(200, fraction -> keeps[0]);
    need(first, Need.JOB);
    Share second = job(200);
    pass(Duration.ofSeconds(10));
    assertThat(first.fraction()).isEqualTo(0.495);
    assertThat(second.fraction()).isLessThan(0.1);

    keeps[0] = true;
    pass(SECOND);

    assertThat(second.fraction()).isEqualTo(0.495);
  }

  @Test
  void the_share_of_one_who_was_killed_comes_back_by_itself_more_than_a_second_later() {
    Share first = job(200);
    Share second = job(200);
    pass(Duration.ofSeconds(5));

    kill(first);
    pass(SECOND);
    assertThat(second.fraction()).isEqualTo(0.495);
    pass(SECOND);

    assertThat(second.fraction()).isEqualTo(0.99);
  }

  @Test
  void the_share_of_one_who_left_is_given_to_others_no_sooner() {
    Share first = job(200);
    first.close();
    living.remove(first);
    assertThat(first.fraction()).isZero();

    Share second = job(200);
    pass(SECOND);
    assertThat(second.fraction()).isLessThanOrEqualTo(0.01);
    pass(SECOND);

    assertThat(second.fraction()).isEqualTo(0.99);
  }

  @Test
  void closing_again_does_nothing() {
    Share share = job(200);
    living.remove(share);

    share.close();
    share.close();

    assertThat(share.fraction()).isZero();
  }
}

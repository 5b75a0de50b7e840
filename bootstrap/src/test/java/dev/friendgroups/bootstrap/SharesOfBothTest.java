package dev.friendgroups.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryQuotaShares;
import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.port.out.QuotaShares.Learned;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.port.out.QuotaShares.Share;
import dev.friendgroups.application.port.out.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharesOfBothTest {
  private final FakeClock clock = new FakeClock();
  private final InMemoryQuotaShares here = new InMemoryQuotaShares(clock);
  private final InMemoryQuotaShares elsewhere = new InMemoryQuotaShares(clock);
  private final InMemoryQuotaShares team = new InMemoryQuotaShares(clock);
  private final List<String> notices = new ArrayList<>();

  private static Share job(QuotaShares shares) {
    Share share = shares.join(200, fraction -> true);
    share.need(Need.JOB);
    return share;
  }

  private Share both(InMemoryQuotaShares machine) {
    return job(new SharesOfBoth(machine, () -> Optional.of(team), notices::add));
  }

  private void pass() {
    for (int tick = 0; tick < 50; tick++) {
      clock.advance(Duration.ofMillis(100));
      List.of(here, elsewhere, team).forEach(InMemoryQuotaShares::exchange);
    }
  }

  @Test
  void all_of_a_machine_and_all_of_a_ledger_have_the_quota_together() {
    Share first = both(here);
    Share second = both(here);
    Share far = both(elsewhere);
    Share otherLedger = job(here);

    pass();

    assertThat(first.fraction() + second.fraction() + far.fraction()).isLessThanOrEqualTo(1);
    assertThat(first.fraction() + second.fraction() + otherLedger.fraction())
        .isLessThanOrEqualTo(1);
    assertThat(List.of(first, second, far))
        .allSatisfy(share -> assertThat(share.fraction()).isBetween(0.32, 0.34));
  }

  @Test
  void the_latest_that_was_learned_counts_wherever_it_was() {
    Share share = both(here);
    Share neighbour = job(here);
    Share colleague = job(team);
    Learned early = new Learned(100, 95, clock.now());
    Learned late = new Learned(80, 76, clock.now().plusMillis(1));

    colleague.learn(ChatApi.FIND, early);
    neighbour.learn(ChatApi.FIND, late);
    pass();

    assertThat(share.learned(ChatApi.FIND)).contains(late);
    assertThat(share.learned(ChatApi.DELETE)).isEmpty();
  }

  @Test
  void both_get_it_back() {
    Share share = both(here);
    Share neighbour = job(here);
    Share colleague = job(team);

    share.close();
    pass();

    assertThat(List.of(neighbour.fraction(), colleague.fraction())).containsExactly(0.99, 0.99);
  }

  @Test
  void a_ledger_that_shares_nothing_leaves_it_to_the_machine() {
    Share share = job(new SharesOfBoth(here, Optional::empty, notices::add));

    assertThat(share.fraction()).isEqualTo(0.99);
    assertThat(notices).isEmpty();
  }

  @Test
  void a_ledger_that_cannot_be_opened_is_told() {
    Share share =
        job(
            new SharesOfBoth(
                here,
                () -> {
                  throw new StorageException("the ledger is away", null);
                },
                notices::add));

    assertThat(share.fraction()).isEqualTo(0.99);
    assertThat(notices)
        .containsExactly("the quota is shared on this machine only: the ledger is away");
  }
}

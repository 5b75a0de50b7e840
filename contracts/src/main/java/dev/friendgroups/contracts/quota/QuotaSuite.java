package dev.friendgroups.contracts.quota;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.QuotaShares.Holder;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.port.out.QuotaShares.Share;
import dev.friendgroups.contracts.quota.QuotaSharesContract.App;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the suites for shares of a quota have in common: an app of each test, and those who call it.
 */
abstract class QuotaSuite {
  static final Duration TICK = Duration.ofMillis(100);
  static final Duration SECOND = Duration.ofSeconds(1);
  static final Holder OBEDIENT = fraction -> true;
  static final double ROUNDING = 1e-9;

  final FakeClock clock = new FakeClock();
  final List<Share> living = new ArrayList<>();
  private final QuotaSharesContract contract;
  App app;

  QuotaSuite(QuotaSharesContract contract) {
    this.contract = contract;
  }

  @BeforeEach
  void beginWithAnAppThatNobodyCalls() {
    app = contract.app(clock);
  }

  Share join(int callsPerSecond, Holder holder) {
    Share share = app.join(callsPerSecond, holder);
    living.add(share);
    return share;
  }

  Share job(int callsPerSecond) {
    Share share = join(callsPerSecond, OBEDIENT);
    need(share, Need.JOB);
    return share;
  }

  void need(Share share, Need need) {
    share.need(need);
    app.refresh(share);
  }

  void kill(Share share) {
    living.remove(share);
    app.kill(share);
  }

  /** Lets time pass, while everybody refreshes his share as he should. */
  void pass(Duration length) {
    Duration end = clock.now().plus(length);
    while (clock.now().compareTo(end) < 0) {
      clock.advance(TICK);
      List.copyOf(living).forEach(app::refresh);
    }
  }
}

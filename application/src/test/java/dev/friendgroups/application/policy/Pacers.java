package dev.friendgroups.application.policy;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares;

/** Pacers of those with whom nobody shares the quota. */
final class Pacers {
  private Pacers() {}

  static Pacer alone(int callsPerSecond, MonotonicClock clock) {
    QuotaShares.Share share = QuotaShares.alone().join(callsPerSecond, fraction -> true);
    return new Pacer(callsPerSecond, clock, share, ChatApi.FIND);
  }

  /** Waits for a permit as long as it takes. */
  static Pacer.Permit permit(Pacer pacer) throws InterruptedException {
    return pacer.await(() -> false).orElseThrow();
  }
}

package dev.friendgroups.contracts.quota;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.memory.InMemoryQuotaShares;
import dev.friendgroups.application.port.out.QuotaShares;

class InMemoryQuotaSharesTest extends QuotaSharesContract {
  @Override
  protected App app(FakeClock clock) {
    InMemoryQuotaShares shares = new InMemoryQuotaShares(clock);
    return new App() {
      @Override
      public QuotaShares.Share join(int callsPerSecond, QuotaShares.Holder holder) {
        return shares.join(callsPerSecond, holder);
      }

      @Override
      public void refresh(QuotaShares.Share share) {
        shares.exchange(share);
      }

      @Override
      public void kill(QuotaShares.Share share) {
        shares.abandon(share);
      }
    };
  }
}

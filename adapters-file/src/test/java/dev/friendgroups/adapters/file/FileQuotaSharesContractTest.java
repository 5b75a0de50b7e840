package dev.friendgroups.adapters.file;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.contracts.quota.QuotaSharesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileQuotaSharesContractTest extends QuotaSharesContract {
  @TempDir private static Path folder;
  private static long lastApp;

  @Override
  protected App app(FakeClock clock) {
    return new FileApp(new TestShares(folder, ++lastApp, clock));
  }

  private record FileApp(TestShares shares) implements App {
    @Override
    public QuotaShares.Share join(int callsPerSecond, QuotaShares.Holder holder) {
      return shares.join(callsPerSecond, holder);
    }

    @Override
    public void refresh(QuotaShares.Share share) {
      TestShares.refresh((FileShare) share);
    }

    @Override
    public void kill(QuotaShares.Share share) {
      ((FileShare) share).leave();
    }
  }
}

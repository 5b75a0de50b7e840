package dev.friendgroups.adapters.file;

import dev.friendgroups.application.memory.FakeClock;
import dev.friendgroups.application.port.out.QuotaShares;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Shares in a file under a time of their own, refreshed only when a test says so. */
final class TestShares {
  private final FileQuotaShares shares;
  private final List<String> notices = new ArrayList<>();

  TestShares(Path folder, long sdkAppId, FakeClock clock) {
    shares =
        new FileQuotaShares(
            folder, sdkAppId, clock, () -> Instant.EPOCH.plus(clock.now()), notices::add);
  }

  FileShare join(int callsPerSecond, QuotaShares.Holder holder) {
    try {
      return shares.joinOnly(callsPerSecond, holder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FileShare job(int callsPerSecond) {
    FileShare share = join(callsPerSecond, fraction -> true);
    share.need(QuotaShares.Need.JOB);
    refresh(share);
    return share;
  }

  static void refresh(FileShare share) {
    try {
      share.exchange();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> notices() {
    return notices;
  }
}

package dev.friendgroups.adapters.file;

import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Shares of an app's quota among the processes of one machine, in a file that all of them can
 * write.
 *
 * <p>Where that file cannot be written, since it is another user's, or its folder can only be read,
 * calls are paced as if nobody else called the app, and that is said once.
 */
public final class FileQuotaShares implements QuotaShares {
  private final Path path;
  private final MonotonicClock clock;
  private final InstantSource time;
  private final Consumer<String> notice;
  private final AtomicBoolean noticed = new AtomicBoolean();

  /**
   * Shares of one app's quota; nothing is read or written before somebody joins.
   *
   * @param folder where the files are; made when somebody joins, if it is not there
   * @param sdkAppId the app whose quota it is
   * @param clock measures, in this process, what must be waited for
   * @param time the machine's time of day, which tells processes how old something is
   * @param notice is told, in one sentence, when the quota cannot be shared; by any thread
   */
  public FileQuotaShares(
      Path folder,
      long sdkAppId,
      MonotonicClock clock,
      InstantSource time,
      Consumer<String> notice) {
    this.path = folder.resolve("quota-" + sdkAppId);
    this.clock = clock;
    this.time = time;
    this.notice = notice;
  }

  @Override
  public Share join(int callsPerSecond, Holder holder) {
    try {
      FileShare share = joinOnly(callsPerSecond, holder);
      Refreshing.of(share, clock, this::failed).start();
      return share;
    } catch (IOException e) {
      failed(e);
      return QuotaShares.alone().join(callsPerSecond, holder);
    }
  }

  /** Joins, and leaves it to the caller to refresh the share. */
  FileShare joinOnly(int callsPerSecond, Holder holder) throws IOException {
    QuotaFile file = QuotaFile.open(path);
    FileShare share = new FileShare(file, callsPerSecond, clock, time, holder);
    try {
      share.exchange();
    } catch (BusyFileException e) {
      failed(e);
    }
    return share;
  }

  private void failed(Exception e) {
    if (noticed.compareAndSet(false, true)) {
      notice.accept("the quota is not shared with other processes: " + path + ": " + Reason.of(e));
    }
  }
}

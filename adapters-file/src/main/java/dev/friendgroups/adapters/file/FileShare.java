package dev.friendgroups.adapters.file;

import dev.friendgroups.application.port.out.ChatApi;
import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.port.out.QuotaShares;
import dev.friendgroups.application.port.out.QuotaShares.Learned;
import dev.friendgroups.application.port.out.QuotaShares.Need;
import dev.friendgroups.application.quota.HeldShare;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** One process's share, negotiated through a file, where a lock shows that it is still there. */
final class FileShare implements QuotaShares.Share {
  private final QuotaFile file;
  private final QuotaFile.Member member;
  private final MonotonicClock clock;
  private final InstantSource time;
  private final HeldShare held;
  private final double oneCall;
  private volatile boolean joined;
  private volatile boolean closed;

  /**
   * @throws IOException when the file cannot be locked
   */
  FileShare(
      QuotaFile file,
      int callsPerSecond,
      MonotonicClock clock,
      InstantSource time,
      QuotaShares.Holder holder)
      throws IOException {
    this.file = file;
    this.member = file.enter();
    this.clock = clock;
    this.time = time;
    this.held = new HeldShare(member.id(), callsPerSecond, clock, holder);
    this.oneCall = 1.0 / callsPerSecond;
  }

  /**
   * Looks at what the others have, and writes down what this one has.
   *
   * @throws BusyFileException when another process does not let go of the file
   * @throws IOException when it cannot be read or written
   */
  synchronized void exchange() throws IOException {
    if (!closed) {
      file.update(clock, table -> held.exchange(table, file::alive, now()));
      joined = true;
    }
  }

  private Duration now() {
    Instant instant = time.instant();
    return Duration.ofSeconds(instant.getEpochSecond(), instant.getNano());
  }

  /** While one cannot look what the others have, a single call a second harms nobody much. */
  @Override
  public double fraction() {
    return joined || closed ? held.fraction() : oneCall;
  }

  @Override
  public void need(Need need) {
    held.need(need);
  }

  @Override
  public Optional<Learned> learned(ChatApi api) {
    return held.lessons().learned(api);
  }

  @Override
  public void learn(ChatApi api, Learned learned) {
    held.lessons().learn(api, learned);
  }

  boolean closed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    held.stop();
    leave();
  }

  /** Is not there any more, whatever its holder still does. */
  synchronized void leave() {
    if (!closed) {
      closed = true;
      member.leave();
    }
  }
}

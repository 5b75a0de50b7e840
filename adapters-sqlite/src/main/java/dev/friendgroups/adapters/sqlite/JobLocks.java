package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.JobBusyException;
import dev.friendgroups.application.port.out.StorageException;
import dev.friendgroups.domain.deletion.JobNumber;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The locks of jobs: each on one byte of the ledger's file itself, far behind all that it will ever
 * hold, so that no lock can be taken away from the file that it protects. The operating system
 * takes them back even from a killed process.
 *
 * <p>Closing any channel of a file gives up all the locks that a process has on it. So these
 * channels are never closed; and SQLite closes none of a file while one of its connections has a
 * lock of its own, as each has from its first reading on: one is to be open as long as a lock is
 * held.
 */
final class JobLocks {
  /** Behind the bytes that SQLite locks, which are at one gibibyte, and behind any content. */
  private static final long FIRST = 1L << 62;

  /** One channel for each file, by its key: an open file's key is given to no other. */
  private static final Map<Object, FileChannel> CHANNELS = new ConcurrentHashMap<>();

  private final Path ledger;
  private final FileIdentity identity;

  /**
   * @param identity the file to be locked, which is open
   */
  JobLocks(Path ledger, FileIdentity identity) {
    this.ledger = ledger;
    this.identity = identity;
  }

  /**
   * Locks a job.
   *
   * @throws JobBusyException when somebody else has it
   */
  FileLock lock(JobNumber job) {
    return tryLock(job.value()).orElseThrow(() -> new JobBusyException(job));
  }

  Optional<FileLock> tryLock(long job) {
    try {
      return Optional.ofNullable(channel().tryLock(FIRST + job, 1, false));
    } catch (OverlappingFileLockException thisProcessHasIt) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StorageException(
          "cannot lock job " + job + " in " + ledger + ": " + e.getMessage(), e);
    }
  }

  private FileChannel channel() {
    FileChannel channel = CHANNELS.computeIfAbsent(identity.key(), key -> open());
    identity.check();
    return channel;
  }

  private FileChannel open() {
    try {
      identity.check();
      return FileChannel.open(ledger, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new StorageException("cannot lock " + ledger + ": " + e.getMessage(), e);
    }
  }

  static void unlock(FileLock lock) {
    try {
      lock.release();
    } catch (IOException e) {
      throw new StorageException("cannot unlock a job: " + e.getMessage(), e);
    }
  }
}

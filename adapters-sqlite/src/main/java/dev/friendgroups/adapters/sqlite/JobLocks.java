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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The locks of jobs: each on one byte of a file beside the ledger, which the operating system takes
 * back even from a killed process.
 */
final class JobLocks {
  /**
   * One channel for each file and never closed: closing any channel of a file gives up all the
   * locks that this process has on it.
   */
  private static final Map<Path, FileChannel> CHANNELS = new ConcurrentHashMap<>();

  private final FileChannel channel;

  JobLocks(Path ledger) {
    channel = CHANNELS.computeIfAbsent(beside(ledger), JobLocks::open);
  }

  /** The same file by whatever name the ledger, which exists, was opened. */
  private static Path beside(Path ledger) {
    try {
      return Path.of(ledger.toRealPath() + ".lock");
    } catch (IOException e) {
      throw new StorageException("cannot find " + ledger + ": " + e.getMessage(), e);
    }
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(
          file,
          Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
          DatabaseFile.permissions(file, "rw-------"));
    } catch (IOException e) {
      throw new StorageException("cannot write " + file + ": " + e.getMessage(), e);
    }
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
      return Optional.ofNullable(channel.tryLock(job, 1, false));
    } catch (OverlappingFileLockException thisProcessHasIt) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StorageException("cannot lock job " + job + ": " + e.getMessage(), e);
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

package dev.friendgroups.adapters.file;

import dev.friendgroups.application.port.out.MonotonicClock;
import dev.friendgroups.application.quota.QuotaTable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The file that says who has which share of an app's quota.
 *
 * <p>The table is written into two halves in turn, so that one of them is whole even when somebody
 * is killed while writing. A lock on a byte far behind shows who is there: the operating system
 * takes it back even from a killed process. Safe for use by many threads and processes.
 */
final class QuotaFile {
  /**
   * One channel for each file and never closed: closing any channel of a file gives up all the
   * locks that this process has on it.
   */
  private static final Map<Path, QuotaFile> FILES = new HashMap<>();

  private static final int HALF = 1 << 14;
  private static final long UPDATES = 1L << 40;
  private static final long MEMBERS = 1L << 41;
  private static final long IDS = 1L << 40;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

  private final FileChannel channel;

  private QuotaFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens the file, readable by its owner only, after making it and its folder if need be.
   *
   * @throws IOException when it cannot be written
   */
  static QuotaFile open(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder, permissions(folder, "rwx------"));
    }
    Path real = folder == null ? path : folder.toRealPath().resolve(path.getFileName());
    synchronized (FILES) {
      QuotaFile known = FILES.get(real);
      if (known == null) {
        known = new QuotaFile(channel(real));
        FILES.put(real, known);
      }
      return known;
    }
  }

  private static FileChannel channel(Path path) throws IOException {
    return FileChannel.open(
        path,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        permissions(path, "rw-------"));
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Somebody who is there until he leaves or dies.
   *
   * @param id not 0
   */
  record Member(long id, FileLock lock) {
    void leave() {
      try {
        lock.release();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Comes in under an id of one's own.
   *
   * @throws IOException when the file cannot be locked
   */
  Member enter() throws IOException {
    while (true) {
      long id = ThreadLocalRandom.current().nextLong(1, IDS);
      FileLock lock = tryLock(MEMBERS + id);
      if (lock != null) {
        return new Member(id, lock);
      }
    }
  }

  /** Whether a member has not left yet, and its process not died; true when nobody can tell. */
  boolean alive(long id) {
    try {
      FileLock lock = tryLock(MEMBERS + id);
      if (lock == null) {
        return true;
      }
      lock.release();
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private @Nullable FileLock tryLock(long position) throws IOException {
    try {
      return channel.tryLock(position, 1, false);
    } catch (OverlappingFileLockException thisProcessHasIt) {
      return null;
    }
  }

  /**
   * Replaces the table by what the change makes of it; nobody else changes it meanwhile.
   *
   * @throws BusyFileException when another process does not let go of the file
   * @throws IOException when it cannot be read or written
   */
  synchronized void update(MonotonicClock clock, UnaryOperator<QuotaTable> change)
      throws IOException {
    FileLock lock = lockUpdates(clock);
    try {
      QuotaText before = latest().orElse(QuotaText.EMPTY);
      QuotaTable after = change.apply(before.table());
      if (!before.tells(after)) {
        write(new QuotaText(before.version() + 1, after));
      }
    } finally {
      lock.release();
    }
  }

  private FileLock lockUpdates(MonotonicClock clock) throws IOException {
    Duration end = clock.now().plus(LONGEST_WAIT);
    FileLock lock = tryLock(UPDATES);
    while (lock == null) {
      if (clock.now().compareTo(end) >= 0) {
        throw new BusyFileException();
      }
      sleep(clock);
      lock = tryLock(UPDATES);
    }
    return lock;
  }

  private static void sleep(MonotonicClock clock) throws IOException {
    try {
      clock.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** The newest table that is whole; empty when there is none. */
  private Optional<QuotaText> latest() throws IOException {
    Optional<QuotaText> first = read(0);
    Optional<QuotaText> second = read(1);
    if (first.isEmpty() || second.isEmpty()) {
      return first.or(() -> second);
    }
    return first.get().version() > second.get().version() ? first : second;
  }

  private Optional<QuotaText> read(int half) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(HALF);
    long position = (long) half * HALF;
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, position + buffer.position());
      if (count < 0) {
        break;
      }
    }
    return QuotaText.parse(buffer.flip());
  }

  private void write(QuotaText text) throws IOException {
    ByteBuffer buffer = text.bytes();
    if (buffer.remaining() > HALF) {
      throw new IOException("too many processes share the quota");
    }
    long position = text.version() % 2 * HALF;
    while (buffer.hasRemaining()) {
      position += channel.write(buffer, position);
    }
  }
}

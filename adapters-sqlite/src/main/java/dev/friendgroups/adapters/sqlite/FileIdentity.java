package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which very file a path led to: what is written to an open file that was moved or deleted is
 * nowhere that anybody looks.
 */
final class FileIdentity {
  /** What SQLite keeps beside a database; without them, others see neither commits nor locks. */
  private static final List<String> COMPANIONS = List.of("-wal", "-shm");

  private final Path path;
  private final String kind;
  private final Path real;
  private final Object key;
  private final Map<Path, Object> companions = new ConcurrentHashMap<>();

  private FileIdentity(Path path, String kind, Path real, Object key) {
    this.path = path;
    this.kind = kind;
    this.real = real;
    this.key = key;
  }

  /**
   * The file that is there now.
   *
   * @throws StorageException when there is none
   */
  static FileIdentity of(Path path, String kind) {
    try {
      Path real = path.toRealPath();
      return new FileIdentity(path, kind, real, read(path).orElseThrow());
    } catch (IOException e) {
      throw new StorageException("cannot find the " + kind + " " + path + ": " + e.getMessage(), e);
    }
  }

  /** What no other file has as long as this one is open somewhere. */
  Object key() {
    return key;
  }

  /**
   * Looks whether the path still leads to this file.
   *
   * @throws StorageException when it does not
   */
  void check() {
    if (!is(path, key)) {
      throw new StorageException(
          "the "
              + kind
              + " "
              + path
              + " was moved, deleted or replaced while it was in use. What it recorded and saved is"
              + " in the file that was moved; put that back first",
          null);
    }
  }

  /**
   * Looks whether the path still leads to this file, and what belongs to it is still beside it. To
   * be asked after a commit, when all of it is there.
   *
   * @throws StorageException when something was taken away
   */
  void checkWhole() {
    check();
    for (String companion : COMPANIONS) {
      Path beside = Path.of(real + companion);
      Object before = companions.get(beside);
      if (before == null) {
        read(beside).ifPresent(found -> companions.putIfAbsent(beside, found));
      } else if (!is(beside, before)) {
        throw new StorageException(
            beside
                + ", a part of the "
                + kind
                + ", was moved, deleted or replaced while it was in use. What was recorded and"
                + " saved last may be missing in the "
                + kind,
            null);
      }
    }
  }

  private static boolean is(Path path, Object key) {
    return read(path).filter(found -> Objects.equals(found, key)).isPresent();
  }

  /** Where files have no key, what can be told is whether one is there. */
  private static Optional<Object> read(Path path) {
    try {
      Object found = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return Optional.of(found == null ? path : found);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}

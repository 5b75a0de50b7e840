package dev.friendgroups.adapters.sqlite;

import dev.friendgroups.application.port.out.StorageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file that nobody but its owner may read.
 *
 * @param path where it is
 * @param called what it is to a person, with its path
 */
record OwnersFile(Path path, String called) {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  /** The folder it is in. */
  Path folder() {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path : parent;
  }

  /** Has a file there, empty if there was none. */
  void create() {
    if (Files.isDirectory(path)) {
      throw new StorageException(called + " is a folder, not a file", null);
    }
    try {
      Path folder = folder();
      if (!Files.exists(folder)) {
        Files.createDirectories(folder, permissions(folder, "rwx------"));
      }
      Files.createFile(path, permissions(path.toAbsolutePath(), "rw-------"));
    } catch (FileAlreadyExistsException usual) {
      // Most runs find the file of an earlier one.
      if (!Files.exists(path)) {
        throw new StorageException(
            called + " is a link to a file that is not there; remove the link", usual);
      }
    } catch (IOException e) {
      throw new StorageException(called + " cannot be created: " + reason(e), e);
    }
  }

  /**
   * Takes away what others may do with a file that was made by somebody else, or copied; and with
   * what SQLite made beside it before. A file of another user that others can read is refused.
   */
  void closeToOthers() throws SQLException {
    try {
      Path real = path.toRealPath();
      for (String part : List.of("", "-wal", "-shm")) {
        Path file = Path.of(real + part);
        PosixFileAttributeView view =
            Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && Files.exists(file)) {
          Set<PosixFilePermission> now = view.readAttributes().permissions();
          Set<PosixFilePermission> owners = new HashSet<>(now);
          owners.retainAll(OWNER);
          if (!owners.equals(now)) {
            view.setPermissions(owners);
          }
        }
      }
    } catch (NoSuchFileException gone) {
      // Another process closed the file as the last one, or whoever writes next will miss it.
    } catch (IOException e) {
      throw new SQLException(
          "it can be read by others, and that cannot be changed: " + reason(e) + "; chmod 600 it",
          e);
    }
  }

  /** What lets {@code path} be created with these permissions, where the system knows such. */
  static FileAttribute<?>[] permissions(Path path, String permissions) {
    Set<PosixFilePermission> owner = PosixFilePermissions.fromString(permissions);
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
        : new FileAttribute<?>[0];
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException ? "no permission" : String.valueOf(e.getMessage());
  }
}

package dev.friendgroups.application.port.out;

import org.jspecify.annotations.Nullable;

/** The storage cannot be read or written: full disk, damaged file, newer version, no permission. */
public class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Tells what is wrong.
   *
   * @param message which ledger or store, what is wrong with it and how to mend it
   * @param cause the technical cause, if any
   */
  public StorageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

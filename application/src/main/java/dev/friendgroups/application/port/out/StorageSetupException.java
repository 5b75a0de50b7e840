package dev.friendgroups.application.port.out;

import org.jspecify.annotations.Nullable;

/** The storage does not serve before somebody sets something up otherwise: rights, or a server. */
public class StorageSetupException extends StorageException {
  private static final long serialVersionUID = 1;

  /**
   * Tells what is to be changed.
   *
   * @param message which ledger or store, what is wrong with it and what to do
   * @param cause the technical cause, if any
   */
  public StorageSetupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

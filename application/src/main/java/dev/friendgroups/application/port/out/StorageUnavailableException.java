package dev.friendgroups.application.port.out;

import org.jspecify.annotations.Nullable;

/** The storage does not serve just now; the same may work later, with nothing changed. */
public class StorageUnavailableException extends StorageException {
  private static final long serialVersionUID = 1;

  /**
   * @param message which ledger or store, what is wrong with it and what to do
   * @param cause the technical cause, if any
   */
  public StorageUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

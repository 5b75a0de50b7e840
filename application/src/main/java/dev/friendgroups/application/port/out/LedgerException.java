package dev.friendgroups.application.port.out;

import org.jspecify.annotations.Nullable;

/** The ledger cannot be read or written: full disk, damaged file, newer version, no permission. */
public class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param message which ledger, what is wrong with it and how to mend it
   * @param cause the technical cause, if any
   */
  public LedgerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

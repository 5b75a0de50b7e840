package dev.friendgroups.application.port.out;

/** There is no ledger to look at. */
public class NoLedgerException extends StorageException {
  private static final long serialVersionUID = 1;

  /**
   * Tells where there is none.
   *
   * @param message where it was looked for
   */
  public NoLedgerException(String message) {
    super(message, null);
  }
}

package dev.friendgroups.adapters.emulator.control;

/** Ends the handling of a request to the control API that cannot be granted. */
final class ControlException extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * @param status the HTTP status, from 400 to 499
   * @param message what is wrong, for the caller
   */
  ControlException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}

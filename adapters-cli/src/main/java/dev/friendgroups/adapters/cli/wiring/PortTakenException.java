package dev.friendgroups.adapters.cli.wiring;

/** Something else listens already where the emulator is to listen. */
public final class PortTakenException extends SetupException {
  private static final long serialVersionUID = 1;

  /**
   * Tells which port it is.
   *
   * @param message names it, and what to do
   * @param cause what the attempt to listen threw
   */
  public PortTakenException(String message, Throwable cause) {
    super(message, cause);
  }
}
